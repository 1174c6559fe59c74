import type { Likelihood } from '../rank/likelihood.ts';

/** Clauses that say nothing of any matter (没人管, 天天这样, 投诉过没用), which people put before and behind what they mean. */
const FRAMES = 118;
/** A clause of a frame has so many characters, each of them in so many texts. */
const SHORTEST = 2;
const LONGEST = 12;
const COMMON = 20;

const BREAKS = /[，。！？,.!?\s；;、：:…]+/;

/**
 * Mines the texts themselves for the clauses that tell least: those after which the likelihood is least decided between
 * the answers (highest entropy). Texts are shown to the learner with such a clause as well, so that it learns to pass them
 * by. Gives them normalised, in the order of how little they tell.
 */
export function framesOf(
  texts: readonly string[],
  normalize: (text: string) => string,
  likelihood: Likelihood,
): string[] {
  const clauses = new Set<string>();
  const heldBy = new Map<string, number>();
  for (const text of texts) {
    for (const letter of new Set(text)) heldBy.set(letter, (heldBy.get(letter) ?? 0) + 1);
    const parts = text.split(BREAKS).filter((part) => part.length >= SHORTEST && part.length <= LONGEST);
    if (parts.length > 1) for (const part of parts) clauses.add(normalize(part));
  }
  return [...clauses]
    .filter(
      (clause) => clause.length >= SHORTEST && Array.from(clause).every((one) => (heldBy.get(one) ?? 0) >= COMMON),
    )
    .map((clause) => ({ clause, entropy: entropyOf(likelihood.score(clause)) }))
    .sort((a, b) => b.entropy - a.entropy || (a.clause < b.clause ? -1 : 1))
    .slice(0, FRAMES)
    .map((one) => one.clause);
}

function entropyOf(logits: Float64Array): number {
  const most = logits.reduce((high, one) => Math.max(high, one), Number.NEGATIVE_INFINITY);
  const odds = logits.map((one) => Math.exp(one - most));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.reduce((sum, one) => (one > 0 ? sum - (one / total) * Math.log(one / total) : sum), 0);
}
