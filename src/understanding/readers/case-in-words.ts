import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** What the asker says to have brought in: where no case was spoken of it is one of their own. */
export const OWN =
  /(?:我|我们|刚|刚才|刚刚|昨天|前天|早上|今天)[^，。]{0,4}(?:上报|报|提交|交|反映|登记)(?:上去|过|了)?的/u;

/** A case in words: one's own, the one spoken of, or one by its place and matter. */
export const caseInWords: Reader = (heard, leaning, { search, names }) => {
  if (isFor(leaning, 'case-mine')) return { want: 'case', by: 'mine' };
  if (isFor(leaning, 'case-last')) {
    const about = spokenOf(heard);
    // 「麻烦处理一下」, and nothing was spoken of: nobody can tell what.
    if (!about && names.isGeneral(heard.words)) return { want: 'unclear' };
    const own = about?.case === undefined && OWN.test(heard.words);
    return own ? { want: 'case', by: 'mine' } : { want: 'case', by: 'last', about };
  }
  if (!isFor(leaning, 'case-place')) return undefined;
  const matters = search(heard.words).hits.map((hit) => hit.matter);
  return { want: 'case', by: 'place', words: heard.words, matters };
};
