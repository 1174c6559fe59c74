import type { Case } from './case.ts';
import type { CaseState } from './state.ts';

/** Where a return waits for whoever rules on it; with an outside body nobody does. */
const UNDECIDED: readonly CaseState[] = ['return-review', 'in-council', 'referred-out'];
const RULED: readonly CaseState[] = ['to-sign', 'in-hand'];

/** The returns after a change: the last is ruled on when the case goes to be worked on, by whoever leads then. Pure. */
export function ruledAfter(before: Case | undefined, after: Case): Case['returns'] {
  const last = after.returns.at(-1);
  if (!before || !last || last.ruled !== null) return after.returns;
  if (!UNDECIDED.includes(before.state) || !RULED.includes(after.state)) return after.returns;
  const ruled = after.lead?.department === last.department ? 'stayed' : 'moved';
  return [...after.returns.slice(0, -1), { ...last, ruled }];
}

/** What became of a return: another led by the ruling on it, the same did, nobody has ruled yet, or it ended without. */
export type Became = 'moved' | 'stayed' | 'waiting' | 'gone';

const ENDED_OTHERWISE: readonly CaseState[] = ['withdrawn', 'declined', 'merged'];

/**
 * The returns of a case with what became of each. Of an earlier release, which kept no ruling, as far as the record tells: who
 * sent it back next had been given it; after the last one whoever leads now. Pure.
 */
export const returnsOf = (c: Case): (Case['returns'][number] & { became: Became })[] =>
  c.returns.map((one, at) => ({ ...one, became: one.ruled ?? unruled(c, at) }));

function unruled({ returns, state, closing, lead }: Case, at: number): Became {
  const [own, next] = [returns[at], returns[at + 1]];
  if (next) return next.department === own?.department ? 'stayed' : 'moved';
  if (UNDECIDED.includes(state)) return 'waiting';
  if (ENDED_OTHERWISE.includes(state) || closing?.how === 'outside') return 'gone';
  return lead?.department === own?.department ? 'stayed' : 'moved';
}
