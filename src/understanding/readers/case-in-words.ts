import type { Search } from '../../matters/verdict.ts';
import { isPlaced, saidWhere } from '../place/said-where.ts';
import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** What the asker says to have brought in: where no case was spoken of it is one of their own. */
export const OWN =
  /(?:我|我们|刚|刚才|刚刚|昨天|前天|早上|今天)[^，。]{0,4}(?:上报|报|提交|交|反映|登记)(?:上去|过|了)?的/u;

/** What is said of any case: when it was told of, and what has become of it. */
const OF_ANY_CASE =
  /上次|上回|刚才|刚刚|前面|之前|昨天|前天|早上|今天|后来|然后|结果|下文|进展|进度|消息|动静|回音|回复|反馈|怎么?样|咋样|[事件单桩]/gu;

/** A matter less likely than this is none that a case in words is about. */
const LIKELY = 0.05;

/** So likely the words name what a case is about. */
const NAMED = 0.8;

/** The matters that words about a case make likely, likeliest first. */
export const likelyMatters = (words: string, search: Search): string[] =>
  search(words)
    .hits.filter(({ score }) => score >= LIKELY)
    .map(({ matter }) => matter);

/** A case in words: one's own, the one spoken of, or one by its place and matter. */
export const caseInWords: Reader = (heard, leaning, { catalogue, search, names }) => {
  const mine = isFor(leaning, 'case-mine');
  const said = saidWhere(heard.words, catalogue);
  // 「我前天在骆家庄报的占道那条」 is one of them, and says which.
  if (mine && !said.named && said.near.length === 0) return { want: 'case', by: 'mine' };
  const byPlace = mine || isFor(leaning, 'case-place');
  // 「上次那个事有下文吗」 names no place and no matter: the one that was spoken of, or the last.
  const namesNone = byPlace && names.isGeneral(heard.words.replace(OF_ANY_CASE, '')) && !isPlaced(said);
  const about = spokenOf(heard);
  const isLast = isFor(leaning, 'case-last') || namesNone;
  // 「帮我催催违建那个」, and nothing was spoken of: the one about that.
  const which = isLast && !about ? search(heard.words) : undefined;
  if (isLast && (which?.kind !== 'answer' || which.hit.score < NAMED)) {
    // 「麻烦处理一下」, and nothing was spoken of: nobody can tell what.
    if (!about && names.isGeneral(heard.words)) return { want: 'unclear' };
    const own = about?.case === undefined && OWN.test(heard.words);
    return own ? { want: 'case', by: 'mine' } : { want: 'case', by: 'last', about };
  }
  if (!byPlace && !isLast) return undefined;
  const matters = likelyMatters(heard.words, search);
  return { want: 'case', by: 'place', words: heard.words, matters };
};
