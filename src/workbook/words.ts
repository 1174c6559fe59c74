/** Signs that show nothing and only steer how others are shown, but for the joint within a composed emoji. */
const UNSEEN = /\u200d(?!\p{Extended_Pictographic})|(?!\u200d)\p{Cf}/gu;

/** A text as a workbook stores it (ST_Xstring: _x000D_ for a sign that XML cannot hold) as it was. */
export const unescaped = (stored: string): string =>
  stored.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A text as a person sees it: without signs that show nothing, lines parted alike, nothing around it. */
export const seen = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim();

/** A word typed with whatever input method: full-width signs as their plain ones, without any that are not seen. */
export const plain = (word: string): string => word.normalize('NFKC').replace(UNSEEN, '').trim();

/** What two words have in common when a person would call them the same: plain, and without blanks. */
export const asKey = (word: string): string => plain(word).replace(/\s+/g, '');

/** Finds what is called as somebody says it, typed with whatever input method; of two called the same, the first. */
export function lookUp<T>(named: readonly (readonly [name: string, T])[]): (said: string) => T | undefined {
  const known = new Map(named.toReversed().map(([name, one]) => [asKey(name), one]));
  return (said) => known.get(asKey(said));
}

/** What would read as an escape, and what XML or its writer does not take. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)|[\r\ufffd]|(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/giu;

const escaped = (signs: string): string =>
  signs
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

/**
 * A text so that unescaped() gives it back, and any spreadsheet program shows it. The writer looks texts up in a plain
 * object: one that every object has a name for ("valueOf") is stored under another spelling.
 */
export function asStored(text: string): string {
  const stored = text.toWellFormed().replace(ESCAPED, escaped);
  return stored in Object.prototype ? escaped(stored.slice(0, 1)) + stored.slice(1) : stored;
}
