import type { HeardExample } from '../../../catalogue/catalogue.ts';
import { OUT } from '../texts.ts';

/**
 * How much the frequency of a matter counts, and its bounds either way, as logits. Fitted by cross-validation over the
 * heard texts: a quarter is right where a half would be of certain probabilities.
 */
const STRENGTH = 0.25;
const MOST = 0.75;

/** The heard files whose frequencies are those of real questions; in the others every matter was given its number. */
const ASKED = new Set(['citizens', 'office']);

/** How many real questions there are of each answer, the first where several are right. */
export function timesAsked(heard: readonly HeardExample[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { ids, outside, file } of heard) {
    if (!ASKED.has(file)) continue;
    const answer = ids?.[0] ?? OUT + outside;
    times.set(answer, (times.get(answer) ?? 0) + 1);
  }
  return times;
}

/**
 * What is believed of each answer before a word is read: a part of the log of how often it is asked (two more, lest what
 * was never asked be impossible), the mean over all answers being nought, bounded.
 */
export function priorOf(answers: readonly string[], times: ReadonlyMap<string, number>): Float32Array {
  const logs = answers.map((answer) => STRENGTH * Math.log((times.get(answer) ?? 0) + 2));
  const mean = logs.reduce((sum, log) => sum + log, 0) / (logs.length || 1);
  return Float32Array.from(logs, (log) => Math.max(-MOST, Math.min(MOST, log - mean)));
}

/** The prior in words, the most asked first, for whoever looks at what was learned. */
export function priorLines(
  answers: readonly string[],
  prior: Float32Array,
  times: ReadonlyMap<string, number>,
): string[] {
  return answers
    .map((answer, i) => ({ answer, prior: prior[i] ?? 0, times: times.get(answer) ?? 0 }))
    .sort((a, b) => b.prior - a.prior || (a.answer < b.answer ? -1 : 1))
    .map(
      (one) =>
        `${one.answer.startsWith(OUT) ? `清单外 ${one.answer.slice(OUT.length)}` : one.answer} 问到 ${one.times} 次，先验 ${one.prior.toFixed(2)}`,
    );
}
