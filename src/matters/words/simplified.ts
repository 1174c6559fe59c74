/** Traditional characters and what is written for them, out of a table that holds them alternately. */
export function readSimplified(table: string): ReadonlyMap<string, string> {
  const letters = Array.from(table);
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < letters.length; i += 2) simplified.set(letters[i] ?? '', letters[i + 1] ?? '');
  return simplified;
}

/** Tells whether a text holds any of the letters. */
export function marks(letters: string): (text: string) => boolean {
  const marked = new Uint8Array(0x10000);
  for (let i = 0; i < letters.length; i++) marked[letters.charCodeAt(i)] = 1;
  return (text) => {
    for (let i = 0; i < text.length; i++) if (marked[text.charCodeAt(i)]) return true;
    return false;
  };
}

/** Makes a text's Traditional characters simplified; hardly any text has one. */
export function createSimplify(simplified: ReadonlyMap<string, string>): (text: string) => string {
  const isTraditional = marks([...simplified.keys()].join(''));
  return (text) =>
    isTraditional(text) ? Array.from(text, (letter) => simplified.get(letter) ?? letter).join('') : text;
}
