import type { Bundle, Fact } from '../../../catalogue/bundles/schema.ts';
import type { Search } from '../../matters/verdict.ts';
import { clausesOf, saysElsewhere, withoutPreface } from '../clauses.ts';
import { LEAST_SURE } from '../evidence.ts';
import type { Reader } from '../reader.ts';

/** So many different things seen at one place are one report of several departments. */
const LEAST = 2;

const pairsOf = (words: string): string[] => {
  const signs = [...words].filter((sign) => /\p{Script=Han}/u.test(sign));
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

/** How many pairs of neighbouring characters of a fact stand in the words. */
const nearness = (words: string, { when }: Fact): number => pairsOf(when).filter((pair) => words.includes(pair)).length;

/**
 * What of a place a clause tells: the fact that its matter opens, the nearest by its words where there are several. A clause
 * that names the place tells something only where it is certain what: most merely name it.
 */
function factIn(words: string, name: string, { facts }: Bundle, search: Search): Fact | 'nothing' | 'another' {
  const { kind, hits } = search(words);
  const [hit] = hits;
  if (!hit || hit.score < LEAST_SURE || (words.includes(name) && kind !== 'answer')) return 'nothing';
  const own = facts.filter(({ matter }) => matter === hit.matter);
  const [nearest] = own.toSorted((a, b) => nearness(words, b) - nearness(words, a));
  return nearest ?? 'another';
}

/** The kind of place whose own name stands in the words, the longest name first. */
function placeIn(words: string, bundles: readonly Bundle[]): { bundle: Bundle; name: string } | undefined {
  const named = bundles.flatMap((bundle) => bundle.called.map((name) => ({ bundle, name })));
  return named.filter(({ name }) => words.includes(name)).toSorted((a, b) => b.name.length - a.name.length)[0];
}

/**
 * Several facts of one kind of place in one message: the bundle with what was seen, to be reported at once. Only where every
 * clause that tells of anything tells of this one place, and nothing of what is told is private.
 */
export const seenAtPlace: Reader = ({ words }, _, { catalogue, search }) => {
  const clauses = clausesOf(withoutPreface(words));
  const apart = clauses.slice(1).some((clause) => saysElsewhere(clause.words));
  const place = clauses.length < LEAST || apart ? undefined : placeIn(words, catalogue.bundles);
  if (!place) return undefined;
  const told = clauses.map((clause) => factIn(clause.words, place.name, place.bundle, search));
  const facts = told.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  if (told.includes('another') || facts.some((fact) => fact.private)) return undefined;
  const matters = new Set(facts.map(({ matter }) => matter));
  if (matters.size < LEAST) return undefined;
  return { want: 'bundle', bundle: place.bundle.id, facts: [...new Set(facts.map(({ id }) => id))] };
};
