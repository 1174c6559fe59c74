import { complain, type Problem } from '../problems.ts';
import { articleLabel } from '../wording.ts';
import { type Citing, citationKey } from './citations-of.ts';
import type { Corpus } from './corpus.ts';
import { faultOf } from './fault.ts';
import { compareEntries, type LockEntry } from './lock.ts';
import { lookUp } from './look-up.ts';

/** Looks up every citation of the files; `lock` holds those found, sorted, each article once. */
export function buildLock(files: readonly Citing[], corpus: Corpus, today: string) {
  const problems: Problem[] = [];
  const lock = new Map<string, LockEntry>();
  for (const { source, citations } of files) {
    for (const citation of citations) {
      const found = lookUp(corpus, citation, today);
      if (found.kind === 'refused') {
        problems.push(complain(source, [...citation.path, 'article'], found.why));
        continue;
      }
      lock.set(citationKey(found.entry), found.entry);
      for (const { field, why } of faultOf(citation, found.entry.paragraphs)) {
        problems.push(
          complain(source, [...citation.path, field], `《${citation.law}》${articleLabel(citation)}${why}`),
        );
      }
    }
  }
  return { lock: [...lock.values()].sort(compareEntries), problems };
}
