import { isPlaced, saidWhere } from '../place/said-where.ts';
import type { Reader } from '../reader.ts';
import { likelyMatters } from './case-in-words.ts';
import { spokenOf } from './spoken-of.ts';

/** What an office calls a case by: the paper it once was. No bill, order or list of something else. */
const PAPER =
  /(?<![罚订账清名菜床被保货菜传简成表欠报回汇存运快递检查化验体检处方价目])(?:单子|工单|派单)|(?:的|那|这|两个|几个)单(?=[，,。？?！!\s子]|$|都|还|能|怎|办|到|有|是|呢|退|催|撤|转|派|改|补|结|销|不归|不是|我)/u;
/** One of what was shown, pointed at as a paper. */
const THIS = /(?:这|那|刚才那|上面那)(?:张|单|起|票|件|条)/u;
/** The asker's own. */
const MINE = /我(?:们?的|自己|名下|手上|手里|报|上报|提|交|那|这)/u;
/** Words that tell of something more than they ask are about another paper: a fine, a receipt. */
const HALF = 0.5;
/** So plainly words ask for a list they ask for no single case: 「进来的单子在哪」. */
const A_LIST = 0.8;
/** So likely a matter is one the words are about. */
const LIKELY = 0.5;

/** A case that is called by the paper: the one replied to, else by its place and matter, where either is said. */
export const caseByPaper: Reader = (heard, leaning, { catalogue, search }) => {
  const about = spokenOf(heard);
  if (heard.quoted && about?.case && THIS.test(heard.words)) return { want: 'case', by: 'last', about };
  if (!PAPER.test(heard.words) || leaning.elsewhere >= HALF) return undefined;
  if (leaning.first.startsWith('list-') && leaning.share >= A_LIST) return undefined;
  const { hits } = search(heard.words);
  const said = saidWhere(heard.words, catalogue);
  if (MINE.test(heard.words) && !said.named) return { want: 'case', by: 'mine' };
  if (!isPlaced(said) && (hits[0]?.score ?? 0) < LIKELY) return undefined;
  return { want: 'case', by: 'place', words: heard.words, matters: likelyMatters(heard.words, search) };
};
