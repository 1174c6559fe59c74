import type { Catalogue, Published } from '../../catalogue/catalogue.ts';

type Depends = NonNullable<Published['lead']['depends']>;
export type Circumstance = Depends['options'][number];

/** Whether it matters which of them it is: the same department with the same urgency comes to the same. */
export const partWays = (options: readonly Circumstance[]): boolean =>
  new Set(options.map(({ department, urgent = false }) => `${department} ${urgent}`)).size > 1;

/** A pair of characters that so many matters' sayings have tells nothing; so many, hardly anything. */
const EVERYWHERE = 70;
const COMMON = 7;
/** One that is a whole word of the option may be heard oftener. */
const WHOLE = 18;
/** What so large a share of a matter's own sayings has is what the matter is about, not one of its circumstances. */
const ITS_SUBJECT = 0.15;
/** What turns the words after it around. */
const NOT = /[没不未无别](?:有|让|得|能|会)?$/u;
/** Words that hold sentences together. */
const GRAMMAR = /[在的了是或者就都也和与把被要着给有没不个这那]/u;

/** Runs of two characters of one text, not across what parts its words. */
function pairsOf(text: string): string[] {
  return text
    .split(/[^\p{Script=Han}]+/u)
    .flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2)))
    .filter((pair) => !GRAMMAR.test(pair));
}

/** The words that an option enumerates. */
const wordsOf = (text: string): string[] => text.split(/[^\p{Script=Han}]+|等|的/u);

const denied = (text: string, pair: string): boolean => NOT.test(text.slice(0, text.indexOf(pair)));

const optionsOf = ({ lead }: Published): readonly Circumstance[] => lead.depends?.options ?? [];

const spreads = new WeakMap<Catalogue, ReadonlyMap<string, number>>();
/** How many matters have each pair of some option in what people say of them. */
function spreadOf(catalogue: Catalogue): ReadonlyMap<string, number> {
  const known = spreads.get(catalogue);
  if (known) return known;
  // Kept all day: of all pairs that are said, those of options are one in fifty.
  const pairs = catalogue.matters.flatMap(optionsOf).flatMap(({ when }) => pairsOf(when));
  const spread = new Map(pairs.map((pair) => [pair, 0]));
  for (const { sayings } of catalogue.matters) {
    for (const pair of new Set(sayings.flatMap(pairsOf))) {
      const said = spread.get(pair);
      if (said !== undefined) spread.set(pair, said + 1);
    }
  }
  spreads.set(catalogue, spread);
  return spread;
}

const owns = new WeakMap<Published, Set<string>[]>();

/** What stands for one option: the pairs of its own text that no other option and not the whole matter has. */
function ownPairs(matter: Published): Set<string>[] {
  const known = owns.get(matter);
  if (known) return known;
  const { sayings } = matter;
  const pairs = optionsOf(matter).map(({ when }) => new Set(pairsOf(when)));
  const subject = (pair: string) => sayings.filter((one) => one.includes(pair)).length > ITS_SUBJECT * sayings.length;
  const own = pairs.map(
    (own, i) =>
      new Set([...own].filter((pair) => pairs.every((other, j) => i === j || !other.has(pair)) && !subject(pair))),
  );
  owns.set(matter, own);
  return own;
}

/** What another matter is called by tells of that one: who is dunned for 物业费 has not had the water cut off for it. */
const namesAnother = (pair: string, matter: Published, catalogue: Catalogue): boolean =>
  catalogue.matters.some(({ id, name }) => id !== matter.id && name.includes(pair));

/**
 * The circumstance on which a matter's lead depends, where the words state it: they have words of one option, none of
 * another, and none that is denied. Undefined where they leave it open.
 */
export function circumstanceIn(words: string, matter: Published, catalogue: Catalogue): Circumstance | undefined {
  const options = optionsOf(matter);
  if (options.length === 0) return undefined;
  const spread = spreadOf(catalogue);
  const hits = ownPairs(matter).map((own, i) =>
    [...own].filter((pair) => words.includes(pair) && denied(words, pair) === denied(options[i]?.when ?? '', pair)),
  );
  const spoken = hits.map((own) => own.filter((pair) => (spread.get(pair) ?? 0) < EVERYWHERE));
  const tells = (pair: string, i: number) => {
    if (namesAnother(pair, matter, catalogue)) return false;
    const said = spread.get(pair) ?? 0;
    return said <= COMMON || (said <= WHOLE && wordsOf(options[i]?.when ?? '').includes(pair));
  };
  const at = spoken.findIndex((own, i) => own.some((pair) => tells(pair, i)));
  return at >= 0 && spoken.every((own, i) => i === at || own.length === 0) ? options[at] : undefined;
}
