import { typed } from '../../brands.ts';
import type { Search } from '../../matters/verdict.ts';
import { type Clause, clausesOf, countSaid, isCounted, tellsOfRound, withoutPreface } from '../clauses.ts';
import { type Evidence, evidenceOf, LEAST_SURE, type Run, runOf, wordsOf } from '../evidence.ts';
import { withoutGeneral } from '../general.ts';
import type { AnotherBegins } from '../intents/begins.ts';
import { spotsIn } from '../place/spot.ts';
import type { Reader } from '../reader.ts';
import type { Part } from '../wanted.ts';

/** So many concerns are told apart; more are in a letter that nobody presses through. */
const MOST = 5;
/** So many other matters stand beside a part of which it is not certain what it is about. */
const BESIDE = 2;

/** What each evidence weighs; fitted, as `NEEDS` is, by eval/several.ts on its texts, each asked of what was learned without it. */
export const APART: Evidence = {
  apart: -0.11,
  clauses: -2.62,
  joints: -0.8,
  firstSure: 0.96,
  laterSure: 0.68,
  firstWeight: 2.64,
  laterWeight: 2.72,
  outside: -1.85,
  forBefore: -0.89,
  forAfter: 0.06,
  same: -0.69,
  unlike: -0.69,
  shared: 0.82,
  said: 1.01,
  also: 1.68,
  alsoBehind: 1.5,
  elsewhere: 0.2,
  whole: 0.34,
  counted: 1.36,
  begins: 0.37,
  goesOn: 0.15,
};
/** So much more must speak for several concerns than for one. */
export const NEEDS = -0.5;

/** That the answer was wrong, said first, is no concern. */
const WRONG = /^(?:不对|错了|说错了|不是)[，,。！!\s]+/u;

/** A way to take a message apart; one run: as it is. */
export type Way = { runs: Run[]; evidence: Evidence };

/** Several things in one message, each with its own answer. */
export const several: Reader = ({ words }, leaning, { search, begins }) => {
  // Whoever counts or numbers what follows wants each of it answered, whatever some of it leans to; a danger was told before.
  if (!isCounted(words) && leaning.elsewhere + leaning.danger.share < 0.5) return undefined;
  const parts = partsOf(words.replace(WRONG, ''), search, begins);
  return parts.length > 1 ? { want: 'several', parts } : undefined;
};

/** Whether clauses name nothing of their own: what they say is said of any matter, or only says where it is, 「30幢」, 「文三路12号」. */
function namesNothing(clauses: readonly Clause[]): boolean {
  const words = wordsOf(clauses);
  const elsewhere = spotsIn(words).reduce((left, { text }) => left.replace(text, ''), words);
  return withoutGeneral(elsewhere) === '';
}

/** What a run is about: a matter, or a referral outside the list; undefined where neither is likely. */
export function aboutOf({ verdict, sure }: Run): string | undefined {
  if (sure < LEAST_SURE) return undefined;
  return verdict.kind === 'not-listed' ? verdict.topic : verdict.hits[0]?.matter;
}

/** All ways to take a message apart between its clauses into two to MOST parts, each about something else; and none. */
export function waysOf(words: string, search: Search, begins: AnotherBegins): Way[] {
  const clauses = clausesOf(withoutPreface(words));
  const count = countSaid(words) ?? (tellsOfRound(words) ? 0 : undefined);
  const runs = new Map<string, Run | undefined>();
  /** Undefined where it is no concern: then it is not searched for either. */
  const run = (from: number, some: readonly [Clause, ...Clause[]]): Run | undefined => {
    const key = `${from},${some.length}`;
    if (!runs.has(key)) runs.set(key, namesNothing(some) ? undefined : runOf(some, search));
    return runs.get(key);
  };
  const ways: Run[][] = [];
  const goOn = (from: number, before: readonly Run[], about: readonly string[]): void => {
    if (from === clauses.length && before.length > 1) ways.push([...before]);
    for (let to = from + 1; to <= clauses.length && before.length < MOST; to++) {
      const [first, ...more] = clauses.slice(from, to);
      if (!first || more.length === clauses.length - 1) continue;
      const next = run(from, [first, ...more]);
      const own = next && aboutOf(next);
      if (next && own !== undefined && !about.includes(own)) goOn(to, [...before, next], [...about, own]);
    }
  };
  goOn(0, [], []);
  // Most messages can be taken apart in no way: then nothing need be known of where one begins.
  const joints = ways.length > 0 ? clauses.slice(1) : [];
  const begun = new Map(joints.map((clause, i) => [clause, begins(clauses[i] ?? clause, clause)]));
  const message = { clauses, begun, weighs: search.weight, whole: search(words), count };
  return [[], ...ways].map((one) => ({ runs: one, evidence: evidenceOf(one, message) }));
}

const worthOf = ({ runs, evidence }: Way, weights = APART, needs = NEEDS): number =>
  weighed(evidence, weights) - (runs.length > 1 ? needs : 0);

/** What speaks for a way, all evidence together, as a logit. */
export function weighed(evidence: Evidence, weights: Evidence): number {
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof Evidence)[]) sum += evidence[name] * weights[name];
  return sum;
}

/** The way for which most speaks; no runs where that is one concern. */
export function bestOf(ways: readonly Way[], weights = APART, needs = NEEDS): Run[] {
  return ways.reduce<[Run[], number]>(
    ([best, most], way) => {
      const worth = worthOf(way, weights, needs);
      return worth > most ? [way.runs, worth] : [best, most];
    },
    [[], -Infinity],
  )[0];
}

/** The concerns a message names apart, in their order, its clauses in theirs; none where it names only one. */
export const partsOf = (words: string, search: Search, begins: AnotherBegins): Part[] =>
  bestOf(waysOf(words, search, begins)).flatMap(partOf);

function partOf({ words, verdict }: Run): Part[] {
  const said = { words: typed(words) };
  if (verdict.kind === 'not-listed') return verdict.topic ? [{ ...said, referral: verdict.topic }] : [];
  const [first, ...others] = verdict.hits.map((hit) => hit.matter);
  if (!first) return [];
  const also = verdict.kind === 'answer' ? verdict.also : others;
  return [{ ...said, matter: first, also: also.slice(0, BESIDE) }];
}
