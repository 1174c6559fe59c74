import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

const Law = z.object({
  full: z.string(),
  level: z.string(),
  version: z.string().nullable(),
  last_article: z.number(),
  complete: z.boolean(),
  effective_clause: z.string().optional(),
  newer_version_known: z.object({ status: z.string(), note: z.string() }).nullable(),
});
export type Law = z.infer<typeof Law>;

const CorpusRow = z.object({
  law: z.string(),
  article: z.number(),
  sub: z.number().optional(),
  article_label: z.string(),
  text: z.string(),
});
export type CorpusRow = z.infer<typeof CorpusRow>;

/** Laws by the name the corpus gives them, the names it knows as superseded, and every article. */
export type Corpus = {
  names: readonly string[];
  law(name: string): Law | undefined;
  superseded(name: string): boolean;
  /** Corpus names that contain the name or are contained in it. */
  like(name: string): string[];
  article(law: string, article: string): CorpusRow | undefined;
  /** Every article of a law, by the number it is cited with. */
  articlesOf(law: string): readonly { article: string; text: string }[];
};

/** Opens the corpus in `dir` (index.json and laws.jsonl.gz); throws when it is not there. */
export function openCorpus(dir: string): Corpus {
  const index = join(dir, 'index.json');
  const texts = join(dir, 'laws.jsonl.gz');
  if (!existsSync(index) || !existsSync(texts)) {
    throw new Error(`没有找到法规语料库：${dir}（要有 index.json 和 laws.jsonl.gz）。用 LAWS_DIR=目录 指明它在哪里。`);
  }
  const { _meta, ...laws } = z
    .object({ _meta: z.object({ superseded: z.record(z.string(), z.unknown()) }) })
    .catchall(Law)
    .parse(JSON.parse(readFileSync(index, 'utf8')));
  const byName = new Map(Object.entries(laws));
  const rows = gunzipSync(readFileSync(texts)).toString('utf8').split('\n').filter(Boolean);
  const articles = new Map<string, CorpusRow>();
  const byLaw = new Map<string, { article: string; text: string }[]>();
  for (const line of rows) {
    const row = CorpusRow.parse(JSON.parse(line));
    const article = `${row.article}${row.sub ? `-${row.sub}` : ''}`;
    articles.set(`${row.law} ${article}`, row);
    const its = byLaw.get(row.law) ?? [];
    byLaw.set(row.law, its);
    its.push({ article, text: row.text });
  }
  return {
    names: [...byName.keys()],
    law: (name) => byName.get(name),
    superseded: (name) => name in _meta.superseded,
    like: (name) => [...byName.keys()].filter((one) => one.includes(name) || name.includes(one)),
    article: (law, article) => articles.get(`${law} ${article}`),
    articlesOf: (law) => byLaw.get(law) ?? [],
  };
}
