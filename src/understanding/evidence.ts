import { OUT } from '../matters/texts.ts';
import type { Search, Verdict } from '../matters/verdict.ts';
import { type Clause, endsSentence, isNumbered, saysAnother, saysBesides, saysElsewhere } from './clauses.ts';

/** Clauses taken as one concern. `sure`: the chance of its likeliest answer, 0…1. */
export type Run = {
  first: Clause;
  words: string;
  verdict: Verdict;
  answer: string | undefined;
  sure: number;
};

/** What speaks for taking a message apart in one way, each as a part of a logit. */
export type Evidence = {
  /** Taken apart at all, in how many clauses it is said, and between how many parts. */
  apart: number;
  clauses: number;
  joints: number;
  /** How sure the search is of the first part and of the later ones, and what their words weigh for it. */
  firstSure: number;
  laterSure: number;
  firstWeight: number;
  laterWeight: number;
  /** What all its words weigh for the likeliest answer of the whole: of one concern about as much as its parts together. */
  wholeWeight: number;
  /** Parts outside the list: how sure the search is of them is not said. */
  outside: number;
  /** What the words of a later part weigh for the answer of the one before, as they do where they go on with it, and the other way round. */
  forBefore: number;
  forAfter: number;
  /** Of neighbours: may be about the same, unlike in length, of the same characters. */
  same: number;
  unlike: number;
  shared: number;
  /** A word or number says that another concern begins, one that it is beside the matter; a sentence has ended before it; 「也」 begins one, or stands behind who does it; it is at another place. */
  said: number;
  besides: number;
  sentence: number;
  also: number;
  alsoBehind: number;
  elsewhere: number;
  /** How far the words of the parts begin a concern, and how far clauses within parts do (intents/begins.ts). */
  begins: number;
  goesOn: number;
  /** How likely the search finds what the parts are about in the whole message, their mean. */
  whole: number;
  /** As many as the message says or numbers. */
  counted: number;
  /** Parts without a number where there are numbers. */
  unnumbered: number;
};

/** A run of clauses of which the search is less sure is no concern by itself: a greeting, a preface. */
export const LEAST_SURE = 0.3;

/** 「中介还…」, 「他家又…」; 「拦也拦不住」 is none. */
const ALSO_BEHIND = /^(?!.{0,3}(.)[也又]\1)[^，]{1,4}(?:也|又|还)(?!是|有没有)/u;
const ALSO = /^(?:也|又|还|而且|并且|且)/;
const LEAST = 1e-3;
/** How likely a part is outside of a list that the whole message lies in. */
const OUT_WITHIN = 0.05;
/** Weights of words are taken by the ten, so that all evidence is of one size. */
const TEN = 10;

/** What clauses say together. */
export const wordsOf = (clauses: readonly Clause[]): string => clauses.map((clause) => clause.words).join('，');

/** The likeliest answer, as the search weighs it; undefined outside the list without a topic. */
const answerOf = (verdict: Verdict): string | undefined =>
  verdict.kind === 'not-listed' ? verdict.topic && `${OUT}${verdict.topic}` : verdict.hits[0]?.matter;

/** A run of clauses with what the search makes of it. */
export function runOf(clauses: readonly [Clause, ...Clause[]], search: Search): Run {
  const words = wordsOf(clauses);
  const verdict = search(words);
  const sure = verdict.kind === 'not-listed' ? 1 : (verdict.hits[0]?.score ?? 0);
  return { first: clauses[0], words, verdict, answer: answerOf(verdict), sure };
}

function sameness(one: Verdict, other: Verdict): number {
  const scores = new Map(one.hits.map(({ matter, score }) => [matter, score]));
  return other.hits.reduce((sum, { matter, score }) => sum + Math.sqrt(score * (scores.get(matter) ?? 0)), 0);
}

/** How many of its characters stand in the run before, 0…1. */
function shareOf({ words }: Run, before: Run): number {
  const own = [...new Set(words)];
  return own.filter((char) => before.words.includes(char)).length / own.length;
}

/** The chance of what a run is about in the whole message, as a log; something outside a list that the whole lies in is unlikely. */
function logWithin(whole: Verdict, { verdict, answer }: Run): number {
  if (verdict.kind === 'not-listed') return whole.kind === 'not-listed' ? 0 : Math.log(OUT_WITHIN);
  const score = whole.hits.find(({ matter }) => matter === answer)?.score ?? 0;
  return Math.log(Math.max(score, LEAST));
}

const lengthOf = (words: string) => [...words].length;
const sureness = ({ sure }: Run) => Math.log(Math.max(sure, LEAST));

/** What speaks for a message's being one concern, by which all else is measured. */
export const NOTHING: Evidence = {
  apart: 0,
  clauses: 0,
  joints: 0,
  firstSure: 0,
  laterSure: 0,
  firstWeight: 0,
  laterWeight: 0,
  wholeWeight: 0,
  outside: 0,
  forBefore: 0,
  forAfter: 0,
  same: 0,
  unlike: 0,
  shared: 0,
  said: 0,
  besides: 0,
  sentence: 0,
  also: 0,
  alsoBehind: 0,
  elsewhere: 0,
  whole: 0,
  counted: 0,
  unnumbered: 0,
  begins: 0,
  goesOn: 0,
};

/**
 * A message that is taken apart. `begun`: how far each clause but the first begins a concern; `weighs`: what words
 * weigh for an answer; `count`: how many it says it has.
 */
export type InClauses = {
  clauses: readonly Clause[];
  /** In how many clauses it is said, where those of a letter are taken together. */
  said: number;
  begun: ReadonlyMap<Clause, number>;
  weighs(words: string, answer: string): number;
  whole: { words: string; verdict: Verdict };
  count?: number | undefined;
};

/** The sum of what something is of each run after the one before it. */
const sumOf = ([first, ...later]: readonly Run[], of: (run: Run, before: Run) => number): number =>
  later.reduce<[number, Run | undefined]>(
    ([sum, before], run) => [before ? sum + of(run, before) : sum, run],
    [0, first],
  )[0];

/** What speaks for these runs, the whole message in its order, being one concern each; no runs: for its being one. */
export function evidenceOf(runs: readonly Run[], { clauses, said, begun, weighs, whole, count }: InClauses): Evidence {
  const [first, ...later] = runs;
  if (!first) return NOTHING;
  const sum = (of: (run: Run, before: Run) => number) => sumOf(runs, of);
  const begins = later.reduce((total, run) => total + (begun.get(run.first) ?? 0), 0);
  const all = [...begun.values()].reduce((total, one) => total + one, 0);
  const forAnswer = (words: string, answer: string | undefined) => (answer ? weighs(words, answer) / TEN : 0);
  const forOther = ({ words }: Run, { answer }: Run) => forAnswer(words, answer);
  const forOwn = (run: Run) => forOther(run, run);
  return {
    apart: 1,
    begins,
    goesOn: all - begins,
    clauses: Math.log(said),
    joints: later.length,
    firstSure: sureness(first),
    laterSure: sum(sureness),
    firstWeight: forOwn(first),
    laterWeight: sum(forOwn),
    wholeWeight: forAnswer(whole.words, answerOf(whole.verdict)),
    outside: runs.filter((run) => run.verdict.kind === 'not-listed').length,
    forBefore: sum(forOther),
    forAfter: sum((run, before) => forOther(before, run)),
    same: sum((run, before) => sameness(before.verdict, run.verdict)),
    unlike: sum((run, before) => Math.abs(Math.log(lengthOf(run.words) / lengthOf(before.words)))),
    shared: sum(shareOf),
    said: later.filter((run) => saysAnother(run.first.joined)).length,
    besides: later.filter((run) => saysBesides(run.first.joined)).length,
    sentence: later.filter((run) => endsSentence(run.first.joined)).length,
    also: later.filter((run) => ALSO.test(run.first.words)).length,
    alsoBehind: later.filter((run) => ALSO_BEHIND.test(run.first.words) && !ALSO.test(run.first.words)).length,
    elsewhere: later.filter((run) => saysElsewhere(run.first.words)).length,
    whole: runs.reduce((total, run) => total + logWithin(whole.verdict, run), 0) / runs.length,
    counted: count === 0 || count === runs.length ? 1 : 0,
    unnumbered: clauses.some(isNumbered) ? later.filter((run) => !isNumbered(run.first)).length : 0,
  };
}
