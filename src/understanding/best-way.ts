import type { Evidence, Run } from './evidence.ts';
import type { Way } from './ways.ts';

/** What each evidence weighs; fitted, as `NEEDS` is, by eval/several.ts on its texts, each asked of what was learned without it. */
export const APART: Evidence = {
  apart: -0.01,
  clauses: -2.37,
  joints: -0.9,
  firstSure: 1,
  laterSure: 0.48,
  firstWeight: 2.67,
  laterWeight: 2.8,
  wholeWeight: -0.19,
  outside: -1.86,
  forBefore: -0.86,
  forAfter: -0.33,
  same: -0.63,
  unlike: -0.85,
  shared: 0.61,
  said: 0.63,
  besides: 1.22,
  sentence: 0.18,
  also: 1.56,
  alsoBehind: 1.58,
  elsewhere: 0.23,
  whole: 0.35,
  counted: 1.8,
  unnumbered: 0.4,
  begins: 0.34,
  goesOn: 0.16,
};
/** So much more must speak for several concerns than for one. */
export const NEEDS = -0.65;

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
