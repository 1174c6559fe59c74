import { complain, type Problem } from '../problems.ts';
import { articleLabel } from '../wording.ts';
import { paragraphsOf } from './article-text.ts';
import { type Citation, type Citing, citationKey } from './citations-of.ts';
import { conditionsLeftOut } from './conditions.ts';
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
      const faults = [...faultOf(citation, found.entry.paragraphs), ...conditionFaults(citation, found.text)];
      for (const { field, why } of faults) {
        problems.push(
          complain(source, [...citation.path, field], `《${citation.law}》${articleLabel(citation)}${why}`),
        );
      }
    }
  }
  return { lock: [...lock.values()].sort(compareEntries), problems };
}

/** An amount of ours that the cited text names under a condition alone, which we leave out. */
function conditionFaults({ says, of = '', paragraph, in: field }: Citation, text: string) {
  const paragraphs = paragraphsOf(text);
  const cited = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  return conditionsLeftOut(`${of}，${says}`, cited.join('\n')).map((name) => ({
    field,
    why: `的这个数要有条件才用：${name}，这里没写`,
  }));
}
