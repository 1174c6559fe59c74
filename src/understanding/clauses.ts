import { asList } from './as-list.ts';

/** A clause of a message. `joined`: what stands between it and the clause before. */
export type Clause = { words: string; joined: string };

/** At the beginning, or right behind what parts clauses. */
const FIRST = '(?<=^|[\\n。；;，,、：:！!？?\\s])';
/** What a round comes upon after something else: 「后来又看到…」. */
const CAME_UPON = `${FIRST}(?:后来|接着|然后|随后|再往前走?)(?:我|又|还|再)*(?:发现|看到|看见|碰到|遇到|碰上|撞见)`;
/** Words that join what is another concern. */
const JOINS = `${CAME_UPON}|(?:还有(?![没人几很点多])|另外|此外|同时|顺便|顺带|再就是|再一个|再者|再有|再后来)(?:(?:说|问|提|讲|反映)(?:一?下|一句|一声|个事|件事)+)?(?:一[个件点样](?:事情?|问题)?)?(?:就是(?!说))?|[一二三]是|${FIRST}(?:[四五]是|另?一[个户位家](?:是|说|讲|反映|投诉)|有的(?:说|讲|反映)|其[一二三次]是?)|第[一二三四五](?:[件点]|个?(?=[，、：是]))`;
/** 「1、」「②」「二、」「（三）」; 「一、二楼」 counts floors. */
const NUMBERED = `(?<!\\d)\\d{1,2}[、.．)）:：](?!\\d)|[①-⑨]|[（(][一二三四五六][）)]|${FIRST}[一二三四五六][、.．)）](?![一二三四五六七八九十])`;
/** A space behind a Latin letter is how its word is set: 「LED 屏」. */
const BREAKS = '(?:[\\n。；;！!？?，,、：]|(?<![A-Za-z])\\s)';
const BETWEEN = new RegExp(`(${BREAKS}*(?:${NUMBERED}|${JOINS})|${BREAKS}+)`);
/** A clause of fewer characters belongs to the one before it. */
const SHORTEST = 2;

/** The clauses of a message in their order, the shortest with those before them. */
export function clausesOf(words: string): Clause[] {
  const clauses: Clause[] = [];
  let joined = '';
  for (const [i, bit] of asList(words).split(BETWEEN).entries()) {
    const said = bit.trim();
    const last = clauses.at(-1);
    if (i % 2 === 1) joined += bit;
    else if (said !== '' && last && [...said].length < SHORTEST) last.words += `，${said}`;
    else if (said !== '') clauses.push({ words: said, joined });
    if (i % 2 === 0 && said !== '') joined = '';
  }
  return clauses;
}

const NUMBER = /\d|[①-⑨]|[一二三四五六](?=[、.．)）是])|第[一二三四五]|其[一二三]|一[个户位家](?:是|说|讲|反映|投诉)/u;
const JOIN = new RegExp(`${JOINS}|${NUMBER.source}`, 'u');

/** Whether what stands between two clauses says that another concern begins: 「还有」, 「2、」. */
export const saysAnother = (joined: string): boolean => JOIN.test(joined);

const BESIDES = /另外|此外|顺便|顺带|再就是|再一个|再者|再后来/u;

/** Whether what stands between two clauses says that what follows is beside the matter: 「另外」, unlike 「还有」, which may count on. */
export const saysBesides = (joined: string): boolean => BESIDES.test(joined);

/** Whether a sentence ends between two clauses. */
export const endsSentence = (joined: string): boolean => /[。；;\n!！?？]/u.test(joined);

/** What is to be done about what was told before. */
const DEMANDS = /^(?:要求|希望|请求|恳请|恳求|诉求|请|求|望|盼|建议)(?!问|假|客|教)/u;

/** Whether a clause asks for something to be done about those before it. */
export const isDemand = ({ words, joined }: Clause): boolean => DEMANDS.test(words) && !saysAnother(joined);

/** What is beside the place that was spoken of, said first. */
const ELSEWHERE = /^(?:就在|在)?(?:旁边|隔壁|对面|边上|斜对面|楼上|楼下|另一?[家边头]|另外一?[家边头]|那边|这边)/u;

/** Whether a clause begins at another place than the one before. */
export const saysElsewhere = (words: string): boolean => ELSEWHERE.test(words);

/** What may stand between the count and the colon: nothing that is a concern itself. */
const OF_WHAT =
  '(?:问题|情况|事情?|诉求|意见|建议|如下|要?反映|要?报|各?归(?:哪|谁)|分别|合并|一起|一并|说|问|的|里|[，,])*';
const COUNT = `(?<![\\d十])([两二三四五六2-6]|几)\\s?(?:件|样|桩|条|笔|点|码事|个小?(?:问题|情况|事情?|毛病|点位)|个(?=${OF_WHAT}[：:]))`;
const COUNTED = new RegExp(`${COUNT}(?![钱路街线狗鱼河])`);
const PREFACE = new RegExp(`^[^。！？!?\\n：:]{0,30}?${COUNT}${OF_WHAT}[：:]`);
const COUNTS = ['两', '三', '四', '五', '六'];

/** 「上头那几条」 points at what was said; 「这几个归谁：」 at what follows. */
const POINTS = /[那哪这]$/u;
const COLON = /^[^。！？!?\n]{0,12}[：:]/u;

/** How many concerns a message says it has: 「三件事」; 0 is some (「几样」), undefined where it says nothing. */
export function countSaid(words: string): number | undefined {
  const found = COUNTED.exec(words);
  const said = found?.[1];
  if (!found || said === undefined) return undefined;
  if (POINTS.test(words.slice(0, found.index)) && !COLON.test(words.slice(found.index))) return undefined;
  if (said === '几') return 0;
  return Number(said) || COUNTS.indexOf(said === '二' ? '两' : said) + 2;
}

/** Who made a round, or says that much happened, tells what was seen next: 「走了一圈，」, 「今天事情真多，」. */
const WALKED =
  '(?:走|转|巡|逛|骑|跑|兜|查|看)(?:了|过)?(?:[一两几半]|好几)(?:圈|趟|遍|条(?:街|路|弄堂))|一路(?:走|骑|看|巡)|沿[街路河]走';
const MUCH = '(?:事情?|问题|毛病)(?:真|太|好|可|实在)*(?:多|不少)|一堆事情?';
/** What a round is written down as: 「网格日报：」, 「今天走访记录：」. */
const WRITTEN =
  '(?:巡查|走访|检查|网格|楼长|日常|今日|今天|昨天|群里|代表)[^。！？!?\\n：:，,、]{0,8}(?:日报|日志|周报|记录|汇总|情况|结果|台账|意见|反映)(?:如下)?';
const ROUND = new RegExp(
  `^[^。！？!?\\n：:，,、]{0,14}?(?:(?:${WALKED}|${MUCH})[^。！？!?\\n：:，,、]{0,6}[，,：:\\s]+|${WRITTEN}[：:]\\s*)(?=\\S)`,
  'u',
);

/** Whether a message begins by saying that several things follow, though not how many. */
export const tellsOfRound = (words: string): boolean => ROUND.test(words);

/** A message without what only tells that a list follows: 「12345 转来三件：」, 「走了一圈，」. */
export const withoutPreface = (words: string): string => words.replace(PREFACE, '').replace(ROUND, '');

/** Whether a number stands before a clause. */
export const isNumbered = ({ joined }: Clause): boolean => NUMBER.test(joined);

/** Whether a message says how many concerns it has, or numbers them: then each wants an answer of its own. */
export const isCounted = (words: string): boolean =>
  countSaid(words) !== undefined || clausesOf(words).filter(isNumbered).length > 1;
