import type { Matter } from '../schema.ts';
import { articleLabel } from '../wording.ts';
import { paragraphsOf } from './article-text.ts';
import { citationsOf, proseOf } from './citations-of.ts';
import type { Corpus } from './corpus.ts';
import { lookUp } from './look-up.ts';

const KINDS = { gist: '依据', consequence: '罚则', is: '数', byArticle: '由谁罚', prose: '正文' } as const;

/** One matter's citations for a reviewer: our sentence, then the whole article, the cited paragraph marked with ▶. */
export function showCitations(matter: Matter, corpus: Corpus, today: string): string {
  const blocks = [...citationsOf(matter), ...proseOf(matter, corpus.names)].map((citation) => {
    const kind = KINDS[citation.in];
    const head = `【${kind}】《${citation.law}》${articleLabel(citation)}\n  我们写：${citation.says}`;
    const found = lookUp(corpus, citation, today);
    if (found.kind === 'refused') return `${head}\n  查不到：${found.why}`;
    const text = paragraphsOf(found.text).map((paragraph, i) => {
      const mark = citation.paragraph === i + 1 ? '▶' : ' ';
      return paragraph
        .split('\n')
        .map((line) => `  ${mark} ${line}`)
        .join('\n');
    });
    const { label, version, status } = found.entry;
    return [head, `  原文：${label}（${version ?? '版本不明'}，${status}）`, ...text].join('\n');
  });
  return [`${matter.id} ${matter.name}`, ...blocks].join('\n\n');
}
