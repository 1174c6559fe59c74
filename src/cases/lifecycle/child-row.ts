import { cutTo } from '../../forms/cut-to.ts';
import type { Case } from '../record/case.ts';
import { latestDue } from '../record/line.ts';
import type { Child } from '../record/parent.ts';
import { ENDED_STATES } from '../record/state.ts';
import { dayInWords } from '../told/line.ts';

/**
 * Whether a parent need not wait for it any more: ended, with an outside body under its number, or 已立案 with the day on
 * which it is looked at again.
 */
export const isEndedChild = (c: Pick<Case, 'state' | 'referral' | 'fileNumber' | 'heldUntil'>): boolean =>
  ENDED_STATES.includes(c.state) ||
  (c.state === 'referred-out' && c.referral?.outsideNumber != null) ||
  (c.state === 'on-hold' && c.fileNumber !== null && c.heldUntil !== null);

/** What the last step that ended it said, in the words a resident is told. */
function endedHow(c: Case): string | null {
  if (c.state === 'referred-out' && c.referral)
    return [`转给${c.referral.body}`, c.referral.outsideNumber].filter(Boolean).join('，编号 ');
  if (c.state === 'on-hold' && c.fileNumber && c.heldUntil)
    return `已立案 ${c.fileNumber}，${dayInWords(c.heldUntil)}回看`;
  if (c.state === 'merged') return `并入 ${c.mergedInto}`;
  if (c.state === 'declined') {
    const channel = c.steps.findLast(({ command }) => command.do === 'decline')?.command.channel;
    return typeof channel === 'string' ? channel : null;
  }
  return c.state === 'closed' ? (c.result?.text ?? null) : null;
}

/** Somebody has it in hand even where nobody pressed 签收: a council named the lead, or an outside body has it. */
const TAKEN: readonly Case['state'][] = ['in-hand', 'in-council', 'on-hold', 'to-verify', 'referred-out', 'closed'];

/** What its parent keeps of a case. */
export const rowOf = (c: Case): Child => ({
  id: c.id,
  title: c.title,
  lead: c.lead?.department ?? c.meant,
  urgent: c.urgent,
  state: c.state,
  due: latestDue(c) ?? c.clocks.find(({ name }) => name === 'resolve')?.dueAt ?? null,
  signed: c.times.firstSigned !== null || TAKEN.includes(c.state),
  ended: isEndedChild(c),
  outcome: c.closing?.outcome ?? null,
  said: cutTo(endedHow(c) ?? '', 200) || null,
  fedBackBy: c.fedBackBy?.openId ?? null,
});
