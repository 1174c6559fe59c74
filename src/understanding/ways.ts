import type { Search } from '../matters/verdict.ts';
import {
  type Clause,
  clausesOf,
  countSaid,
  isDemand,
  isNumbered,
  saysAnother,
  tellsOfRound,
  withoutPreface,
} from './clauses.ts';
import { type Evidence, evidenceOf, LEAST_SURE, type Run, runOf, wordsOf } from './evidence.ts';
import { withoutGeneral } from './general.ts';
import type { AnotherBegins } from './intents/begins.ts';
import { withoutWhere } from './place/place-in.ts';
import { type BegunClauses, isLong, strongestOf } from './strongest.ts';

/** So many concerns are told apart; more are in a letter that nobody presses through. */
const MOST = 5;

/** A way to take a message apart; one run: as it is. */
export type Way = { runs: Run[]; evidence: Evidence };

/** What has a number of its own is a concern from so sure on. */
const SURE_NUMBERED = 0.12;
/** And what a letter tells beside one, where no word says that it is another: most of it is what came of the one. */
const SURE_IN_A_LETTER = 0.75;

function leastFor(first: Clause, isLetter: boolean): number {
  if (isNumbered(first)) return SURE_NUMBERED;
  return isLetter && !saysAnother(first.joined) ? SURE_IN_A_LETTER : LEAST_SURE;
}

/** Whether clauses name nothing of their own: what they say is said of any matter, or only says where it is, 「30幢」, 「文三路12号」, 「星洲小区5幢」. */
function namesNothing(clauses: readonly Clause[]): boolean {
  return withoutGeneral(withoutWhere(wordsOf(clauses))) === '';
}

/** What a run is about: a matter, or a referral outside the list; undefined where neither is likely. */
export function aboutOf({ first, verdict, sure }: Run, isLetter = false): string | undefined {
  if (sure < leastFor(first, isLetter)) return undefined;
  return verdict.kind === 'not-listed' ? verdict.topic : verdict.hits[0]?.matter;
}

/** How far each clause but the first begins a concern. */
const begunOf = (clauses: readonly Clause[], begins: AnotherBegins): BegunClauses['begun'] =>
  new Map(clauses.slice(1).map((clause, i) => [clause, begins(clauses[i] ?? clause, clause)]));

/** How many concerns a message has by what it says or numbers; 0 is some, undefined where it says nothing. */
function countOf(words: string, clauses: readonly Clause[]): number | undefined {
  const numbered = clauses.filter(isNumbered).length;
  return countSaid(words) ?? (tellsOfRound(words) ? 0 : numbered > 1 ? numbered : undefined);
}

/**
 * All ways to take a message apart between its clauses into two to MOST parts, each about something else but where it is numbered;
 * and none.
 */
export function waysOf(words: string, search: Search, begins: AnotherBegins): Way[] {
  const said = clausesOf(withoutPreface(words));
  const long = isLong(said) ? strongestOf(said, begins) : undefined;
  const clauses = long?.clauses ?? said;
  const count = countOf(words, said);
  const runs = new Map<string, Run | undefined>();
  /** Runs in which two numbers stand. */
  const crowded = new Set<Run>();
  /** Undefined where it is no concern: then it is not searched for either. */
  const run = (from: number, some: readonly [Clause, ...Clause[]]): Run | undefined => {
    const key = `${from},${some.length}`;
    if (!runs.has(key)) runs.set(key, namesNothing(some) ? undefined : runOf(some, search));
    const found = runs.get(key);
    if (found && some.filter(isNumbered).length > 1) crowded.add(found);
    return found;
  };
  const ways: Run[][] = [];
  const goOn = (from: number, before: readonly Run[], about: readonly string[]): void => {
    if (from === clauses.length && before.length > 1) ways.push([...before]);
    for (let to = from + 1; to <= clauses.length && before.length < MOST; to++) {
      const [first, ...more] = clauses.slice(from, to);
      if (!first || more.length === clauses.length - 1 || (from > 0 && isDemand(first))) continue;
      const next = run(from, [first, ...more]);
      const own = next && aboutOf(next, long !== undefined);
      if (next && own !== undefined && (isNumbered(first) || !about.includes(own)))
        goOn(to, [...before, next], [...about, own]);
    }
  };
  goOn(0, [], []);
  // What is numbered apart is kept apart, where that can be.
  const apart = ways.filter((way) => !way.some((one) => crowded.has(one)));
  // Most messages can be taken apart in no way: then nothing need be known of where one begins.
  const begun = long?.begun ?? (ways.length > 0 ? begunOf(clauses, begins) : new Map<Clause, number>());
  const message = {
    clauses,
    said: said.length,
    begun,
    weighs: search.weight,
    whole: { words, verdict: search(words) },
    count,
  };
  return [[], ...(apart.length > 0 ? apart : ways)].map((one) => ({ runs: one, evidence: evidenceOf(one, message) }));
}
