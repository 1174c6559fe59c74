import { clausesOf } from './clauses.ts';

/** A number that no digit behind it joins: 「②5幢漏水」. */
const nth = (at: number): string => '①②③④⑤⑥⑦⑧⑨'[at] ?? '';

/** What counts out in words where 「首先」 begins it: without that 「最后」 only ends a story. */
const IN_WORDS = /(?<=^|[\n。；;，,：:！!？?\s])(?:首先|其次|再次|再者|最后|末了)(?:就?是)?[，,]?/gu;

/** What only says how many follow, without a colon: 「反映两个情况，一是…」. */
const HOW_MANY =
  /^[^。！？!?\n：:，,]{0,12}?[两二三四五六2-6几]\s?(?:件事?|个|点|样|桩)(?:问题|情况|诉求|事情?)?[，,。\s]+(?=一个?是|第一|其一|1[、.．)）])/u;

/** The same before what is neither numbered nor joined: 「提了三点，停车难、路灯暗、狗屎多」; 「吵到两点」 is an hour. */
const SO_MANY =
  /^[^。！？!?\n：:，,]{0,12}?([两二三四五六2-6])\s?(?:件事?|桩|(?<=[提讲说映有馈][了过]?[两二三四五六2-6])点|点(?=意见|建议|诉求)|个(?=问题|情况|诉求|事|投诉|意见|建议))(?:问题|情况|诉求|事情?|投诉|意见|建议)?[，,。\s]+(?!一个?是|第|其|首先|\d|[一二三][、.．)）])/u;
/** What joins what was counted. */
const THEN = /^(?:先是?|一开始是|然后是?|接着是?|再就?是|后来是?|最后是?)(?=\S{2})/u;

/** What is counted and told in just as many clauses has a number each. */
function numbered(words: string): string {
  const [head, count = ''] = SO_MANY.exec(words) ?? [];
  const clauses = head === undefined ? [] : clausesOf(words.slice(head.length));
  const many = Number(count) || '二三四五六'.indexOf(count === '两' ? '二' : count) + 2;
  if (clauses.length !== many) return words;
  return clauses.map((clause, i) => `${nth(i)}${clause.words.replace(THEN, '')}`).join('，');
}

/** 「第一个是」. */
const ORDINAL = /(?<=^|[\n。；;，,：:\s])第([一二三四五六])[个件点]?是/gu;

/** What stands before the first, which greets and says that something follows. */
const GREETING = /^.{0,30}?(?=首先)/su;

/** 「A. 沿街晾晒 B、小广告」, 「A楼道堆物 B路灯不亮」; no house, hall or grade. */
const LETTERED =
  /(?<=^|[\n。；;，,、：:！!？?\s])([A-Fa-f])(?:[、.．)）:：]\s*(?=\P{ASCII})|(?=\p{Script=Han})(?![座栋幢区口单楼馆厅门级类照证股站室排组班型轮]))/gu;

/** The same with numbers for letters, where these count. */
function numbersForLetters(words: string): string {
  const letters = [...words.matchAll(LETTERED)].map(([, letter = '']) => letter.toUpperCase());
  const counts = letters.length > 1 && letters.every((letter, i) => letter === 'ABCDEF'[i]);
  let n = 0;
  return counts ? words.replace(LETTERED, () => nth(n++)) : words;
}

/** Words that count out 「首先…其次…最后…」 or by letters, with their numbers and without what says how many there are. */
export function withNumbers(said: string): string {
  const words = numbered(numbersForLetters(said))
    .replace(HOW_MANY, '')
    .replace(ORDINAL, (_, counted: string) => nth('一二三四五六'.indexOf(counted)));
  const [first, ...others] = words.match(IN_WORDS) ?? [];
  let n = 0;
  if (!first?.startsWith('首先') || others.length === 0) return words;
  return words.replace(GREETING, '').replace(IN_WORDS, () => nth(n++));
}
