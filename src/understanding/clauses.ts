/** A clause of a message. `joined`: what stands between it and the clause before. */
export type Clause = { words: string; joined: string };

/** Words that join what is another concern. */
const JOINS =
  '还有(?![没人几很点多])|另外|同时|顺便|再就是|再一个|再者|一是|二是|三是|第[一二三四五](?:[件点]|个?(?=[，、：是]))';
const NUMBERED = '(?<!\\d)\\d{1,2}[、.．)）:：](?!\\d)|[①-⑨]';
/** A space behind a Latin letter is how its word is set: 「LED 屏」. */
const BREAKS = '(?:[\\n。；;！!？?，,、：]|(?<![A-Za-z])\\s)';
const BETWEEN = new RegExp(`(${BREAKS}*(?:${NUMBERED}|${JOINS})|${BREAKS}+)`);
/** A clause of fewer characters belongs to the one before it. */
const SHORTEST = 2;
/** So many clauses are told apart, what comes after belongs to the last: with seven no more are, and every run is searched. */
const CLAUSES = 6;

/** The clauses of a message in their order, the shortest with those before them. */
export function clausesOf(words: string): Clause[] {
  const clauses: Clause[] = [];
  let joined = '';
  for (const [i, bit] of words.split(BETWEEN).entries()) {
    const said = bit.trim();
    const last = clauses.at(-1);
    if (i % 2 === 1) joined += bit;
    else if (said !== '' && last && ([...said].length < SHORTEST || clauses.length === CLAUSES))
      last.words += `，${said}`;
    else if (said !== '') clauses.push({ words: said, joined });
    if (i % 2 === 0 && said !== '') joined = '';
  }
  return clauses;
}

const JOIN = new RegExp(`${JOINS}|\\d|[①-⑨]`);

/** Whether what stands between two clauses says that another concern begins: 「还有」, 「2、」. */
export const saysAnother = (joined: string): boolean => JOIN.test(joined);

/** What is beside the place that was spoken of, said first. */
const ELSEWHERE = /^(?:就在|在)?(?:旁边|隔壁|对面|边上|斜对面|楼上|楼下|另一?[家边头]|另外一?[家边头]|那边|这边)/u;

/** Whether a clause begins at another place than the one before. */
export const saysElsewhere = (words: string): boolean => ELSEWHERE.test(words);

const COUNT = '(?<![\\d十])([两二三四五六2-6]|几)\\s?(?:件|样|桩|条|笔|点|码事|个(?:问题|情况|事情?|毛病|点位))';
const COUNTED = new RegExp(`${COUNT}(?![钱路街线狗鱼河])`);
/** What may stand between the count and the colon: nothing that is a concern itself. */
const OF_WHAT =
  '(?:问题|情况|事情?|诉求|意见|建议|如下|要?反映|要?报|各?归(?:哪|谁)|分别|合并|一起|一并|说|问|的|里|[，,])*';
const PREFACE = new RegExp(`^[^。！？!?\\n：:]{0,30}?${COUNT}${OF_WHAT}[：:]`);
const COUNTS = ['两', '三', '四', '五', '六'];

/** How many concerns a message says it has: 「三件事」; 0 is some (「几样」), undefined where it says nothing. */
export function countSaid(words: string): number | undefined {
  const said = COUNTED.exec(words)?.[1];
  if (said === undefined) return undefined;
  if (said === '几') return 0;
  return Number(said) || COUNTS.indexOf(said === '二' ? '两' : said) + 2;
}

/** A message without what only tells that a list follows: 「12345 转来三件：」. */
export const withoutPreface = (words: string): string => words.replace(PREFACE, '');
