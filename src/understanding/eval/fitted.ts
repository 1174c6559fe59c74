import { weighed } from '../best-way.ts';
import type { Evidence } from '../evidence.ts';

/** The ways to take one text apart, and which of them are right. */
export type TextWays = { ways: { evidence: Evidence; isRight: boolean }[] };

const ROUNDS = 400;
const STEP = 0.05;
const LEAST = 1e-8;
/** Large weights cost so much. */
const COST = 2.5e-4;

/** Weights under which right ways are the likeliest among all ways of a text (Adam over all lessons at once). Repeatable. */
export function fitted(lessons: readonly TextWays[], nothing: Evidence): Evidence {
  const names = Object.keys(nothing) as (keyof Evidence)[];
  const weights = { ...nothing };
  const mean = { ...nothing };
  const spread = { ...nothing };
  const taught = lessons.filter(({ ways }) => ways.length > 1 && ways.some((way) => way.isRight));
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = { ...nothing };
    for (const { ways } of taught) {
      const logits = ways.map((way) => weighed(way.evidence, weights));
      const most = Math.max(...logits);
      const chances = logits.map((logit) => Math.exp(logit - most));
      const all = chances.reduce((sum, one) => sum + one, 0);
      const right = ways.reduce((sum, way, i) => sum + (way.isRight ? (chances[i] ?? 0) : 0), 0);
      for (const [i, { evidence, isRight }] of ways.entries()) {
        const off = (chances[i] ?? 0) / all - (isRight ? (chances[i] ?? 0) / right : 0);
        for (const name of names) slope[name] += (off * evidence[name]) / lessons.length;
      }
    }
    for (const name of names) {
      const one = slope[name] + COST * weights[name];
      mean[name] = 0.9 * mean[name] + 0.1 * one;
      spread[name] = 0.999 * spread[name] + 0.001 * one * one;
      weights[name] -=
        (STEP * (mean[name] / (1 - 0.9 ** round))) / (Math.sqrt(spread[name] / (1 - 0.999 ** round)) + LEAST);
    }
  }
  for (const name of names) weights[name] = Math.round(weights[name] * 100) / 100;
  return weights;
}
