import type { Bundle, Fact } from '../../../catalogue/bundles/schema.ts';
import type { Search } from '../../matters/verdict.ts';
import { clausesOf, isCounted, saysElsewhere, withoutPreface } from '../clauses.ts';
import { LEAST_SURE } from '../evidence.ts';
import type { Reader } from '../reader.ts';
import { isLong, strongestOf } from '../strongest.ts';

/** So many different things seen at one place are one report of several departments. */
const LEAST = 2;
/** From so sure on the only fact of a matter was seen though none of its words was said. */
const CERTAIN = 0.99;

const pairsOf = (words: string): string[] => {
  const signs = [...words].filter((sign) => /\p{Script=Han}/u.test(sign));
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

/** How many pairs of neighbouring characters of a fact stand in the words. */
const nearness = (words: string, { when }: Fact): number => pairsOf(when).filter((pair) => words.includes(pair)).length;

/** What a clause tells of a place: one fact for certain, or one of several and it is not said which. */
type Told = { facts: readonly Fact[]; sure: boolean } | 'nothing' | 'another';

/**
 * The fact that the clause's matter opens: the only one where it is certain what the clause tells, or the one whose words stand
 * in it more than any other's. A clause that names the place tells something only where it is certain what: most merely name it.
 */
function factIn(words: string, name: string, { facts }: Bundle, search: Search): Told {
  const { kind, hits } = search(words);
  const [hit] = hits;
  if (!hit || hit.score < LEAST_SURE || kind === 'not-listed') return 'nothing';
  if (words.includes(name) && kind !== 'answer') return 'nothing';
  const own = facts
    .filter(({ matter }) => matter === hit.matter)
    .map((fact) => ({ fact, near: nearness(words, fact) }))
    .toSorted((a, b) => b.near - a.near);
  const [first, second] = own;
  if (!first) return 'another';
  if (first.near > (second?.near ?? 0) || (!second && kind === 'answer' && hit.score >= CERTAIN))
    return { facts: [first.fact], sure: true };
  return { facts: own.map(({ fact }) => fact), sure: false };
}

/** The kind of place whose own name stands in the words, the longest name first. */
function placeIn(words: string, bundles: readonly Bundle[]): { bundle: Bundle; name: string } | undefined {
  const named = bundles.flatMap((bundle) => bundle.called.map((name) => ({ bundle, name })));
  return named.filter(({ name }) => words.includes(name)).toSorted((a, b) => b.name.length - a.name.length)[0];
}

const idsOf = (told: readonly Exclude<Told, string>[], sure: boolean): string[] => [
  ...new Set(told.filter((one) => one.sure === sure).flatMap(({ facts }) => facts.map(({ id }) => id))),
];

/**
 * Several facts of one kind of place in one message: the bundle with what was seen, to be reported at once; of what was not
 * said plainly what it may be, which is asked and never ticked. Only where every clause that tells of anything tells of this one
 * place, and nothing of what is told is private. What is numbered or counted out wants each of it answered (several.ts).
 */
export const seenAtPlace: Reader = ({ words }, _, { catalogue, search, begins }) => {
  if (isCounted(words)) return undefined;
  const said = clausesOf(withoutPreface(words));
  const clauses = isLong(said) ? strongestOf(said, begins).clauses : said;
  const apart = clauses.slice(1).some((clause) => saysElsewhere(clause.words));
  const place = clauses.length < LEAST || apart ? undefined : placeIn(words, catalogue.bundles);
  if (!place) return undefined;
  const read = clauses.map((clause) => factIn(clause.words, place.name, place.bundle, search));
  const told = read.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  if (read.includes('another') || told.some(({ facts }) => facts.some((fact) => fact.private))) return undefined;
  const matters = new Set(told.flatMap(({ facts }) => facts.map(({ matter }) => matter)));
  if (matters.size < LEAST) return undefined;
  const facts = idsOf(told, true);
  const maybe = idsOf(told, false).filter((id) => !facts.includes(id));
  return { want: 'bundle', bundle: place.bundle.id, facts, ...(maybe.length > 0 ? { maybe } : {}) };
};
