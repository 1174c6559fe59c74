/** The sound of a character as an input method confuses it; '' where the table knows none. */
export type Syllables = {
  of(letter: string): string;
  /** One number for all sounds that are mixed up; a number of its own where the table knows no sound. */
  idOf(letter: string): number;
  /** Some character of this syllable. */
  spelled(syllable: string): string | undefined;
};

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
  const sound = new Map<string, string>();
  const ids = new Map<string, number>();
  const idOfLetter = new Map<string, number>();
  const spelled = new Map<string, string>();
  for (const entry of table.split('|')) {
    const [syllable = '', letters = ''] = entry.split(':');
    spelled.set(syllable, letters[0] ?? '');
    const near = nearSound(syllable);
    const id = ids.get(near) ?? ids.size + 1;
    ids.set(near, id);
    for (const letter of letters) {
      sound.set(letter, syllable);
      idOfLetter.set(letter, id);
    }
  }
  return {
    of: (letter) => sound.get(letter) ?? '',
    idOf: (letter) => idOfLetter.get(letter) ?? letter.charCodeAt(0) + 1024,
    spelled: (syllable) => spelled.get(syllable),
  };
}
