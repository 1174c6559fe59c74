import type { DoubtedLaw } from '../law-schema.ts';
import type { LockEntry } from './lock.ts';

/** What the corpus says of a law of which it knows, or believes, that there is a newer text than its own. */
const CHANGED = new Set(['confirmed_in_corpus', 'known_from_background', 'likely_from_background']);

/** The laws of a lock that are in doubt, each once, by name. */
export function doubtedLaws(lock: readonly LockEntry[]): DoubtedLaw[] {
  const laws = new Map<string, DoubtedLaw['is']>();
  for (const { law, status } of lock) {
    if (CHANGED.has(status)) laws.set(law, 'changed');
    else if (status === 'unverified' && !laws.has(law)) laws.set(law, 'unverified');
  }
  return [...laws].map(([law, is]) => ({ law, is })).sort((a, b) => (a.law < b.law ? -1 : 1));
}
