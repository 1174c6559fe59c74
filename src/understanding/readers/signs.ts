import type { Danger } from '../../../catalogue/catalogue.ts';
import { literally } from '../../matters/words/literally.ts';
import { beginningIn } from '../beginning-in.ts';
import { createShouts } from './shouts.ts';

/** How far apart, in characters, the parts of a sign may stand. */
const APART = 8;

/** Words of which one stands there; `not`: none of them stands before what follows, or behind what went before. */
type Part = { words: readonly string[]; not: boolean };
/** A sign as the list writes it (catalogue/dangers/schema.ts): parts in order, those joined by `+` side by side. */
const partsOf = (sign: string): Part[][] =>
  sign
    .split(/\s+/)
    .map((joined) =>
      joined.split('+').map((part) => ({ words: part.replace(/^!/, '').split('|'), not: part.startsWith('!') })),
    );

const partPattern = ({ words, not }: Part, at: number): string => {
  const opens = not ? (at === 0 ? '?<!' : '?!') : '?:';
  return `(${opens}${words.map(literally).join('|')})`;
};
const patternOf = (sign: string): string =>
  partsOf(sign)
    .map((joined) => joined.map(partPattern).join(''))
    .join(`.{0,${APART}}?`);

const shortestOf = (words: readonly string[]) => Math.min(...words.map((word) => word.length));
/** The words of that part of a sign which the fewest messages have: the one whose shortest word is longest. */
const seldomOf = (sign: string): readonly string[] =>
  partsOf(sign)
    .flatMap((joined) => joined.flatMap(({ words, not }) => (not ? [] : [words])))
    .reduce((best, words) => (shortestOf(words) > shortestOf(best) ? words : best));

/** All begins and ends with a comma, so that a sign can say that nothing goes before or follows: 「找不到，」, not 「找不到厕所」. */
const oneLine = (words: string) => `，${words.normalize('NFKC').replace(/\s+/g, '，')}，`;

const anyOf = (signs: readonly string[]): RegExp | undefined =>
  signs.length > 0 ? new RegExp(signs.map(patternOf).join('|'), 'u') : undefined;

/** What nearly happened, or did not. */
const NOT_SO = /(?:差一?点|险些|幸好没|还好没)[^，。,.!！?？]{0,8}/gu;

/** Finds the number that comes first for what is told of a danger: one whose own case (`said`) stands in the words. */
export function createCallFirst(
  dangers: readonly Pick<Danger, 'id' | 'call'>[],
): (danger: string, words: string) => string | undefined {
  const cases = new Map(
    dangers.map(({ id, call }) => [id, call.map(({ number, said }) => ({ number, told: anyOf(said) }))]),
  );
  return (danger, words) =>
    cases.get(danger)?.find(({ told }) => told?.test(oneLine(words).replace(NOT_SO, '')))?.number;
}

type Signed = Pick<Danger, 'id' | 'signs' | 'shouts' | 'unless'>;

/** Tells whether something in the words says that it is not this danger, or not now. */
export function createCalm(
  dangers: readonly Pick<Danger, 'id' | 'unless'>[],
  notNow: readonly string[],
): (danger: string, words: string) => boolean {
  const quiet = anyOf(notNow);
  const calm = new Map(dangers.map(({ id, unless = [] }) => [id, anyOf(unless)]));
  return (danger, words) => {
    const said = oneLine(words);
    return (quiet?.test(said) || calm.get(danger)?.test(said)) === true;
  };
}

/** Finds the danger whose signs stand in the words, or that is shouted, unless something there says that it is none, or not now. */
export function createSigns(
  dangers: readonly Signed[],
  notNow: readonly string[],
): (words: string) => string | undefined {
  const quiet = anyOf(notNow);
  const shoutIn = createShouts(dangers);
  const watched = dangers.map(({ id, unless = [] }) => ({ id, unless: anyOf(unless) }));
  const each = dangers.flatMap(({ id, signs = [] }) =>
    signs.map((sign) => ({ id, when: new RegExp(patternOf(sign), 'u'), seldom: seldomOf(sign) })),
  );
  const begunIn = beginningIn(each, ({ seldom }) => seldom);
  return (words) => {
    const said = oneLine(words);
    if (quiet?.test(said)) return undefined;
    const stand = new Set([shoutIn(said.slice(1, -1))]);
    for (const { id, when } of begunIn(said)) if (!stand.has(id) && when.test(said)) stand.add(id);
    return watched.find(({ id, unless }) => stand.has(id) && !unless?.test(said))?.id;
  };
}
