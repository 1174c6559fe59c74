import { marks } from './marks.ts';

/** Traditional characters and what is written for them, out of a table that holds them alternately. */
export function readSimplified(table: string): ReadonlyMap<string, string> {
  const letters = Array.from(table);
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < letters.length; i += 2) simplified.set(letters[i] ?? '', letters[i + 1] ?? '');
  return simplified;
}

/** Makes a text's Traditional characters simplified; hardly any text has one. */
export function createSimplify(simplified: ReadonlyMap<string, string>): (text: string) => string {
  const isTraditional = marks([...simplified.keys()].join(''));
  return (text) =>
    isTraditional(text) ? Array.from(text, (letter) => simplified.get(letter) ?? letter).join('') : text;
}
