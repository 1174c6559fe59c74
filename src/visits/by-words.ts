import { ANSWER_WORDS, type ItemAnswer } from './answers.ts';

/** What a message of answers says: by number, and of all the rest; or which parts were not understood. */
export type SaidAnswers =
  | { kind: 'answers'; answers: { n: number; answer: ItemAnswer }[]; rest: 'ok' | 'unseen' | null }
  | { kind: 'wrong'; parts: string[] };

/** Longer words first, so that 不涉及 is not 不. */
const VERDICTS: readonly (readonly [string, ItemAnswer])[] = [
  ['不符合', 'bad'],
  ['不合格', 'bad'],
  ['不涉及', 'na'],
  ['没看成', 'unseen'],
  ['没看到', 'unseen'],
  ['符合', 'ok'],
  ['合格', 'ok'],
  ['没问题', 'ok'],
  ['没看', 'unseen'],
  ['要改', 'bad'],
  ['不行', 'bad'],
  ['无关', 'na'],
  ['好的', 'ok'],
  ['不', 'bad'],
  ['没', 'unseen'],
  ['好', 'ok'],
];
const verdict = `(?:${VERDICTS.map(([word]) => word).join('|')})`;
const numeral = '(?:\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';
const SPACE = /[\s,，、。;；:：.]+/y;
const NUMBER = new RegExp(
  `第?(${numeral})(?:条|项|号)?(?:\\s*(?:-|~|～|—|–|至|到)\\s*第?(${numeral})(?:条|项|号)?)?`,
  'y',
);
const VERDICT = new RegExp(`(?:改成|改为|改|都是|都|全|是)?\\s*(${verdict})`, 'y');
const REST = new RegExp(`(?:其余|其他|其它|剩下|余下)的?\\s*(?:全部|都|全|均)?\\s*(${verdict})`, 'y');
/** Where something that was not understood ends. */
const UNKNOWN = /[^\s,，、。;；:：]+/y;

const DIGITS = '零一二三四五六七八九';
function numberOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  const digit = (sign: string) => (sign === '两' ? 2 : DIGITS.indexOf(sign));
  if (!said.includes('十')) return digit(said);
  const [tens = '', ones = ''] = said.split('十');
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}

const answerOf = (word: string): ItemAnswer => VERDICTS.find(([one]) => one === word)?.[1] ?? 'bad';

/**
 * Reads 「3不 7没 1-6符合 其余符合」, in whatever widths and numerals it is typed, for a list of `last` numbers. All of it or
 * nothing: what is not understood is said part by part.
 */
export function answersIn(typed: string, last: number): SaidAnswers {
  const said = typed.normalize('NFKC').trim();
  const answers = new Map<number, ItemAnswer>();
  const wrong: string[] = [];
  let rest: ItemAnswer | null = null;
  let waiting: { words: string; numbers: number[] }[] = [];
  const take = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(said);
  };
  const leave = () => {
    wrong.push(...waiting.map(({ words }) => `「${words}」后面没有说怎么样`));
    waiting = [];
  };
  for (let at = 0; at < said.length; ) {
    const space = take(SPACE, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const others = take(REST, at);
    if (others) {
      leave();
      rest = answerOf(others[1] ?? '');
      if (rest !== 'ok' && rest !== 'unseen') wrong.push(`「${others[0]}」：其余的只能说符合，或没看成`);
      at += others[0].length;
      continue;
    }
    const number = take(NUMBER, at);
    if (number) {
      const [words, from = '', to] = number;
      const [first, second] = [numberOf(from), to === undefined ? numberOf(from) : numberOf(to)];
      if (first < 1 || second < first || second > last) {
        const most = first >= 1 && second >= first ? `，只有 1 到 ${last}` : '';
        wrong.push(`「${words.trim()}」没有这个编号${most}`);
        waiting.push({ words, numbers: [] });
      } else waiting.push({ words: words.trim(), numbers: range(first, second) });
      at += words.length;
      continue;
    }
    const word = take(VERDICT, at);
    if (word) {
      const answer = answerOf(word[1] ?? '');
      if (waiting.length === 0) wrong.push(`「${word[0].trim()}」前面没有编号`);
      for (const n of waiting.flatMap(({ numbers }) => numbers)) {
        const before = answers.get(n);
        if (before !== undefined && before !== answer) wrong.push(`${n} 说了两样`);
        answers.set(n, answer);
      }
      waiting = [];
      at += word[0].length;
      continue;
    }
    const [unknown = said.slice(at)] = take(UNKNOWN, at) ?? [];
    leave();
    wrong.push(`「${unknown}」没看懂`);
    at += unknown.length;
  }
  leave();
  if (wrong.length > 0) return { kind: 'wrong', parts: [...new Set(wrong)] };
  return {
    kind: 'answers',
    answers: [...answers].map(([n, answer]) => ({ n, answer })),
    rest: rest === 'ok' || rest === 'unseen' ? rest : null,
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** More numbers than any list has. */
const ANY = 999;

/** How answers begin; nearly no message does. */
const BEGINS = /^(?:第|[\d一二两三四五六七八九十]|其余|其他|其它|剩下|余下)/;

/** Whether a message looks like answers: its first part is read whole as one. What begins otherwise is a question. */
export function looksLikeAnswers(typed: string): boolean {
  const [first = '', second = ''] = typed
    .normalize('NFKC')
    .trim()
    .split(/[\s,，、。;；]+/);
  return [first, `${first}${second}`].some((part) => {
    if (part.length > 40 || !BEGINS.test(part)) return false;
    const read = answersIn(part, ANY);
    return read.kind === 'answers' && (read.answers.length > 0 || read.rest !== null);
  });
}

/** How to write answers, for whoever wrote them otherwise. */
export const HOW_TO = `写编号和结果，如「3不 7没 其余符合」；结果写${Object.values(ANSWER_WORDS).join('、')}`;
