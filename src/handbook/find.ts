import type { Words } from '../brands.ts';
import { mostAlike } from '../matters/most-alike.ts';
import { isSpelled } from '../matters/spelled.ts';
import type { Search } from '../matters/verdict.ts';
import type { Entry } from './entry.ts';
import type { Understood } from './understood.ts';

/** One line of the results; `why` is the saying it was found by, `anchor` the section of its page that was asked for. */
export type FoundEntry = { entry: Entry; why?: string | undefined; anchor?: string | undefined };

const MOST = 20;
/** A guess less likely than this only stands in the way. */
const LEAST_CHANCE = 0.05;

/**
 * What the words find, best first: the matter called so, what was understood of them, what the bot would answer, then where the words themselves
 * stand (name, saying, scope, department), then the bot's further guesses. At most twenty; only `department`'s where
 * one is given.
 */
export function find(
  words: Words,
  search: Search,
  entries: Entry[],
  { first, anchor, only, bundle }: Understood,
  department?: string,
): FoundEntry[] {
  const understood = first.flatMap((id, i) =>
    entries
      .filter((entry) => entry.id === id)
      .map((entry) => ({ entry, why: mostAlike(words, entry.sayings), anchor: i === 0 ? anchor : undefined })),
  );
  const wanted = ({ entry }: FoundEntry) => !department || entry.departments.includes(department);
  if (only) return understood.map(({ entry }) => ({ entry })).filter(wanted);
  const verdict = search(words);
  const guesses = verdict.kind === 'not-listed' ? [] : verdict.hits.filter(({ score }) => score >= LEAST_CHANCE);
  const guessed = guesses.flatMap(({ matter }) =>
    entries.filter((entry) => entry.id === matter).map((entry) => ({ entry, why: mostAlike(words, entry.sayings) })),
  );
  const referral = verdict.kind === 'not-listed' && isSpelled(words, search) ? verdict.referral : undefined;
  const referred = entries
    .filter((entry) => entry.href === `/handbook/referrals#${referral}`)
    .map((entry) => ({ entry }));
  const certain = verdict.kind === 'answer' ? guessed.filter(({ entry }) => entry.id === verdict.hit.matter) : [];
  const places = entries.filter((entry) => entry.href === `/handbook/bundles/${bundle}`).map((entry) => ({ entry }));
  const called = words.toUpperCase();
  const exact = entries.filter(({ id, name }) => id === called || name === words).map((entry) => ({ entry }));
  const best = new Map<string, FoundEntry>();
  for (const found of [
    ...exact,
    ...places,
    ...understood,
    ...certain,
    ...referred,
    ...literal(words, entries),
    ...guessed,
  ]) {
    if (!best.has(found.entry.href)) best.set(found.entry.href, found);
  }
  return [...best.values()].filter(wanted).slice(0, MOST);
}

/** Where every word stands as typed, the nearest to the name first. */
function literal(words: string, entries: Entry[]): FoundEntry[] {
  const terms = words.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => terms.every((term) => text.toLowerCase().includes(term));
  const named = entries.filter((entry) => has(`${entry.id} ${entry.name}`)).map((entry) => ({ entry }));
  const said = entries.flatMap((entry) => {
    const why = entry.sayings.find(has);
    return why ? [{ entry, why }] : [];
  });
  const told = entries
    .filter((entry) => has(`${entry.name} ${entry.scope} ${entry.words}`))
    .sort((a, b) => placeOf(a, terms) - placeOf(b, terms))
    .map((entry) => ({ entry }));
  return [...named, ...said, ...told];
}

/** `words` begins with the names of the department that leads: who leads comes before who helps. */
function placeOf({ words }: Entry, terms: string[]): number {
  const places = terms.map((term) => words.toLowerCase().indexOf(term)).filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : Number.MAX_SAFE_INTEGER;
}
