import { isLatin, type Sign } from './signs.ts';

/** What people say between the groups of a number, and the sign it stands for. */
const SPOKEN = new Map([
  ['中横线', '-'],
  ['下划线', '_'],
  ['横杠', '-'],
  ['短横', '-'],
  ['横线', '-'],
  ['减号', '-'],
  ['斜杠', '/'],
  ['空格', ' '],
  ['逗号', ','],
  ['顿号', '、'],
  ['句号', '。'],
  ['冒号', ':'],
  ['星号', '*'],
  ['井号', '#'],
  ['杠', '-'],
  ['横', '-'],
  ['点', '.'],
  // Said in one breath: they part lists more often than numbers, as a 、 does.
  ...['然后是', '接下来', '接着是', '后面是', '然后', '接着', '后面', '跟着', '再是', '再'].map(
    (word): [string, string] => [word, '、'],
  ),
]);
/** What stands inside one number; the others part lists as well. */
const NEAR = '-_ .';
const FIRST = new Set([...SPOKEN.keys()].map((word) => word[0]));

/** 「138杠0013杠8000」, 「浙A点12345」: a word said for what stands before a digit parts it off, as the sign itself does. */
export function withSpokenGaps(signs: readonly Sign[]): Sign[] {
  const read: Sign[] = [];
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at];
    if (!sign) break;
    const before = read.at(-1);
    const parts = FIRST.has(sign.as) && (before?.digit !== undefined || isLatin(before));
    const [next, word] = parts ? spokenAt(signs, at, isLatin(before)) : [];
    if (!next || !word) {
      read.push(sign);
      continue;
    }
    const said = SPOKEN.get(word) ?? '';
    const gap = `${sign.gap}${said}${next.gap}`.slice(-8);
    read.push({ ...next, gap, near: sign.near && next.near && NEAR.includes(said) });
    at += word.length;
  }
  return read;
}

/** The digit after the word that begins here, or after a letter the letter (浙A点D12345), with the word. */
function spokenAt(signs: readonly Sign[], at: number, afterLetter: boolean): [next: Sign, word: string] | [] {
  for (const word of SPOKEN.keys()) {
    const next = signs[at + word.length];
    const said = signs
      .slice(at, at + word.length)
      .map(({ as }) => as)
      .join('');
    if (said === word && next && (next.digit !== undefined || (afterLetter && isLatin(next)))) return [next, word];
  }
  return [];
}
