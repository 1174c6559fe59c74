import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** One cited article as it stood in the corpus when the citation was last looked up. */
export const LockEntry = z.strictObject({
  law: z.string(),
  full: z.string(),
  /** As the corpus files it: 国家法律, 行政法规, 部门规章, 司法解释, or the place whose rule it is. */
  level: z.string(),
  /** The date of the text (yyyy-mm-dd), where the corpus knows it. */
  version: z.string().nullable(),
  /** `current`, or what the corpus says about newer versions, e.g. `unverified`. */
  status: z.string(),
  article: z.string(),
  label: z.string(),
  /** Of the article's text in UTF-8. */
  sha256: z.string().length(64),
  paragraphs: z.array(z.strictObject({ items: z.int(), amounts: z.array(z.string()), bodies: z.array(z.string()) })),
});
export type LockEntry = z.infer<typeof LockEntry>;

export const LOCK_FILE = 'citations.lock.json';

/** The lock of the catalogue in `dir`; empty when there is none yet. */
export function readLock(dir: string): LockEntry[] {
  const path = join(dir, LOCK_FILE);
  return existsSync(path) ? z.array(LockEntry).parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

/** The lock as it is kept in the repository: one entry a line, so that a change shows as a line. */
export const printLock = (entries: readonly LockEntry[]) =>
  `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;

/** By law, then by article in the law's own order. */
export function compareEntries(a: LockEntry, b: LockEntry): number {
  if (a.law !== b.law) return a.law < b.law ? -1 : 1;
  const [n = 0, sub = 0] = a.article.split('-').map(Number);
  const [m = 0, tub = 0] = b.article.split('-').map(Number);
  return n - m || sub - tub;
}
