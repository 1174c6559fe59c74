/** The sound of a character as an input method confuses it; '' where the table knows none. */
export type Syllables = {
  of(letter: string): string;
  /** One number for all sounds that are mixed up; a number of its own where the table knows no sound. UTF-16 code in. */
  idOf(code: number): number;
  /** Some character of this syllable. */
  spelled(syllable: string): string | undefined;
};

const CODES = 0x10000;

/**
 * One spelling for sounds that southern speakers and input methods mix up: zh/z, ch/c, sh/s, n/l, r/l, f/h before u,
 * front and back nasals.
 */
export const nearSound = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nr](?=.)/, 'l')
    .replace(/^hu(?=.)/, 'f')
    .replace(/ng$/, 'n')
    .replace(/[üv]/, 'u');

/** Reads the compact table 「syllable:characters|…」 written by the learning step. */
export function readSyllables(table: string): Syllables {
  const entries = table.split('|').map((entry) => entry.split(':'));
  const bySyllable = new Map(entries.map(([syllable = '', letters = '']) => [syllable, letters[0]]));
  const ids = new Map<string, number>();
  const entryOf = new Uint16Array(CODES);
  const idOf = new Uint16Array(CODES);
  entries.forEach(([syllable = '', letters = ''], i) => {
    const near = nearSound(syllable);
    const id = ids.get(near) ?? ids.size + 1;
    ids.set(near, id);
    for (let k = 0; k < letters.length; k++) {
      entryOf[letters.charCodeAt(k)] = i + 1;
      idOf[letters.charCodeAt(k)] = id;
    }
  });
  return {
    of: (letter) => entries[(entryOf[letter.charCodeAt(0)] ?? 0) - 1]?.[0] ?? '',
    idOf: (code) => idOf[code] || code + ids.size + 1,
    spelled: (syllable) => bySyllable.get(syllable),
  };
}
