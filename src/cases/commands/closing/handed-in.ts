import type { Case } from '../../record/case.ts';
import type { Person } from '../../record/person.ts';
import type { VerifyWhy } from '../../record/reasons.ts';
import { tell } from '../../told/tells.ts';
import type { Context } from '../context.ts';
import { worked } from '../parties.ts';
import type { Effect } from '../ruling.ts';
import { closedBy } from './tell-closed.ts';

/** Why the desk looks at a feedback before the reporter is asked; empty for most. */
function verifyWhy(c: Case, context: Context): VerifyWhy[] {
  const why: VerifyWhy[] = [];
  if (c.safety) why.push('safety');
  if (c.supervision) why.push('supervised');
  if (c.reworks + c.unsolvedCount + c.reopens > 0) why.push('reworked');
  if (c.repeat >= context.limits.verifyFromRepeat) why.push('repeated');
  if (why.length === 0 && context.sampler() < context.limits.verifySample) why.push('sampled');
  return why;
}

/**
 * Whether it is what failed at a visit and nothing else, each line an item of a list, and no resident asked for it: whoever
 * inspected has no one to put it to, and it ends with its lines.
 */
export const endsWithLines = ({ lines, parent, onBehalf, alsoOnBehalf }: Case): boolean =>
  lines.length > 0 && lines.every(({ item }) => item !== null) && !parent && !onBehalf && alsoOnBehalf.length === 0;

type Done = { result: NonNullable<Case['result']> } & Partial<Case>;

/**
 * The lead is done. Where the desk has to look first it does; a 分事件 then reports to its 总事件; what failed at a visit is
 * closed with its last line, for nobody outside asked for it; all else is put to its reporter.
 */
export function handedIn(c: Case, by: Person, context: Context, done: Done): Effect {
  const why = verifyWhy(c, context);
  const { now } = context;
  const changes: Partial<Case> = {
    ...done,
    fedBackBy: by,
    workedBy: worked(c, by.openId),
    verifyWhy: why,
    times: { ...c.times, firstFedBack: c.times.firstFedBack ?? now, fedBack: now },
  };
  if (c.parent && why.length === 0) return closedBy(c, 'reported-up', by, context, changes);
  if (endsWithLines(c) && why.length === 0) return closedBy(c, 'put-right', by, context, changes);
  return {
    kind: 'effect',
    to: why.length > 0 ? 'to-verify' : 'to-confirm',
    reason: done.result.outcome,
    changes,
    tells: [why.length > 0 ? tell(c, 'desk', 'to-verify') : tell(c, 'reporter', 'please-confirm')],
  };
}
