import type { Case } from '../../cases/record/case.ts';
import { leadDepartments } from '../../cases/record/case.ts';
import type { Audience, Notice, Tell } from '../../cases/told/tells.ts';
import { type Addressed, keyOf } from '../core/next-in-line.ts';
import type { Onward, Rung } from '../ports/outgoing.ts';

/** Where on the ladder those stand who are told first; what is below them is tried next. */
const STANDS: Record<Audience, Rung> = {
  'lead-duty': 'first',
  'old-lead-duty': 'first',
  supports: 'first',
  council: 'first',
  patrol: 'first',
  person: 'first',
  'lead-head': 'heads',
  reporter: 'heads',
  followers: 'heads',
  leader: 'heads',
  keeper: 'heads',
  desk: 'desk',
  group: 'leaders',
};

/** Departments answer one by one where each has a part of its own; the lead and its intake answer together. */
const EACH = new Set<Audience>(['supports', 'council']);

/** Where a notice goes that cannot be delivered to one of those it is for. */
export function onwardOf(tell: Tell, c: Case, addressed: readonly Addressed[], one: Addressed): Onward {
  const apart = EACH.has(tell.to) && one.department !== undefined ? [one.department] : undefined;
  const departments = apart ?? (tell.to === 'person' ? leadDepartments(c.lead) : tell.departments);
  const together = apart ? addressed.filter(({ department }) => department === one.department) : addressed;
  return {
    notice: tell.notice,
    group: [c.id, c.version, tell.notice, ...(apart ?? [])].join('/'),
    departments: tell.to === 'patrol' ? ['enforcement-team'] : departments,
    rung: STANDS[tell.to],
    tried: [keyOf(one), ...together.filter((other) => other !== one).map(keyOf)],
  };
}

/** Notices that somebody must act on, or must know because somebody else does not act. */
export const MUST_HEAR: ReadonlySet<Notice> = new Set<Notice>([
  'assigned',
  'to-dispatch',
  'returned',
  'redispatched',
  'assigned-final',
  'patrol-called',
  'whistled',
  'attend-due',
  'not-attended',
  'task-given',
  'task-due',
  'group-failed',
  'group-gone',
  'whistle-asked',
  'to-name-lead',
  'boundary-raised',
  'hold-asked',
  'support-asked',
  'all-ended',
  'lines-added',
  'line-shown',
  'to-verify',
  'rework',
  'please-confirm',
  'unsolved',
  'reopened',
  'handed-over',
  'sent-back',
  'urged',
  'supervised',
  'amber',
  'red',
]);
