import type { Danger } from '../../../catalogue/catalogue.ts';
import { literally } from '../../matters/words/literally.ts';

/** How far apart, in characters, the parts of a sign may stand. */
const APART = 8;

/** A sign as the list writes it (catalogue/dangers/schema.ts): parts in order, each one of several words. */
const patternOf = (sign: string): string =>
  sign
    .split(/\s+/)
    .map((part) => `(?:${part.split('|').map(literally).join('|')})`)
    .join(`.{0,${APART}}?`);

const anyOf = (signs: readonly string[]): RegExp | undefined =>
  signs.length > 0 ? new RegExp(signs.map(patternOf).join('|'), 'u') : undefined;

type Signed = Pick<Danger, 'id' | 'signs' | 'unless'>;

/** Finds the danger whose signs stand in the words, unless something there says that it is none, or not now. */
export function createSigns(
  dangers: readonly Signed[],
  notNow: readonly string[],
): (words: string) => string | undefined {
  const quiet = anyOf(notNow);
  const watched = dangers.map(({ id, signs = [], unless = [] }) => ({ id, when: anyOf(signs), unless: anyOf(unless) }));
  return (words) => {
    const said = words.normalize('NFKC').replace(/\s+/g, '，');
    if (quiet?.test(said)) return undefined;
    return watched.find(({ when, unless }) => when?.test(said) && !unless?.test(said))?.id;
  };
}
