import type { Search } from '../../matters/verdict.ts';
import { isPlaced, saidWhere } from '../place/said-where.ts';
import type { Knowing, Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** What the asker says to have brought in: where no case was spoken of it is one of their own. */
export const OWN =
  /(?:我|我们|刚|刚才|刚刚|昨天|前天|早上|今天)[^，。]{0,4}(?:上报|报|提交|交|反映|登记)(?:上去|过|了)?的/u;

/** What is said of any case: when it was told of, and what has become of it. */
const OF_ANY_CASE =
  /上次|上回|刚才|刚刚|前面|之前|昨天|前天|早上|今天|后来|然后|结果|下文|进展|进度|消息|动静|回音|回复|反馈|怎么?样|咋样|[事件单桩]/gu;

/** How far it has come: whoever asks so has told of it before. */
const COME = '(?:处理|办理?|弄|修|查|解决|整改|搞|跟进|落实)(?:得|的|到)?(?:怎么?样|咋样|如何|哪一?步|什么程度)[了啦]?';
const ASKS_BEHIND = new RegExp(`${COME}[吗呢啊呀]*[?？。！!]*$`, 'u');

/** Whether words ask, behind what it is, how far something has come. */
export const asksHowFar = (words: string): boolean => ASKS_BEHIND.test(words);

/** What has become of something that was told of before, whatever place is named that the office does not know. */
const BECOME = new RegExp(`${COME}|到哪一?步了|有(?:结果|下文|进展|回音)了?[吗没]`, 'u');

/** A matter less likely than this is none that a case in words is about. */
const LIKELY = 0.05;

/** So likely the words name what a case is about. */
const NAMED = 0.8;

/** The matters that words about a case make likely, likeliest first. */
export const likelyMatters = (words: string, search: Search): string[] =>
  search(words)
    .hits.filter(({ score }) => score >= LIKELY)
    .map(({ matter }) => matter);

/** What one wants of a case, or to have done to it. */
const ACTS = /催一?催|催办?|补充?|添加?|加|撤[回销]?|传|[发拍]?(?:照片|图片?)|说明|上去|给|把|[报修]了?/gu;

/** Words about a case without how it was told of, how far it has come and what is to be done with it, something else in their place. */
export const withoutCaseWords = (words: string, instead: string): string =>
  [OWN, BECOME, OF_ANY_CASE, ACTS].reduce((left, said) => left.replace(said, instead), words);

/** The matters that words name of a case, where they do so beyond doubt; none where they name it by when and how it was told. */
function mattersNamed(words: string, { search, names }: Knowing): string[] | undefined {
  const rest = words.replace(OWN, '').replace(OF_ANY_CASE, '').replace(ACTS, '');
  if (names.isGeneral(rest)) return undefined;
  const verdict = search(rest);
  return verdict.kind === 'answer' && verdict.hit.score >= NAMED ? likelyMatters(words, search) : undefined;
}

/** A case in words: one's own, the one spoken of, or one by its place and matter. */
export const caseInWords: Reader = (heard, leaning, knowing) => {
  const { catalogue, search, names } = knowing;
  const { words } = heard;
  // Most messages come by here and are about no case: where it is is looked for only where one is.
  const where = () => saidWhere(words, catalogue);
  const mine = isFor(leaning, 'case-mine');
  // 「我前天在骆家庄报的占道那条」 is one of them, and says which.
  const said = mine ? where() : undefined;
  const which = said !== undefined && (said.named || said.near.length > 0);
  if (mine && !which) return { want: 'case', by: 'mine' };
  const told = leaning.first === 'case-place' && BECOME.test(words);
  const howFar = leaning.first !== 'case-last' && asksHowFar(words);
  const byPlace = which || told || howFar || isFor(leaning, 'case-place');
  // 「上次那个事有下文吗」 names no place and no matter: the one that was spoken of, or the last.
  const namesNone = byPlace && names.isGeneral(words.replace(OF_ANY_CASE, '')) && !isPlaced(said ?? where());
  const about = spokenOf(heard);
  const isLast = isFor(leaning, 'case-last') || namesNone;
  // 「帮我催催违建那个」, and nothing was spoken of: the one about that.
  if (isLast && (about || mattersNamed(words, knowing) === undefined)) {
    // 「麻烦处理一下」, and nothing was spoken of: nobody can tell what.
    if (!about && names.isGeneral(words)) return { want: 'unclear' };
    const own = about?.case === undefined && OWN.test(words);
    return own ? { want: 'case', by: 'mine' } : { want: 'case', by: 'last', about };
  }
  if (!byPlace && !isLast) return undefined;
  return { want: 'case', by: 'place', words, matters: likelyMatters(words, search) };
};
