import type { Addressee } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import { leadDepartments } from '../../cases/record/case.ts';
import type { Audience, Notice, Tell } from '../../cases/told/tells.ts';
import { chatKeyOf } from '../../outgoing/lanes.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { Onward, Rung } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { type Addressed, persons } from './duty.ts';

/** Who hears in the place of somebody who cannot be told: nearest first. */
const LADDER: readonly Rung[] = ['first', 'officers', 'heads', 'desk', 'dispatchers', 'leaders'];

type Asked = { departments: readonly string[]; c: Case; roster: Roster; world: World };

const WHO: Record<Rung, (asked: Asked) => Addressed[]> = {
  first: () => [],
  officers({ departments, c, roster, world }) {
    return departments.flatMap((department) => {
      const on = roster.onDuty(department, world.now(), rulesOf(world).calendar, c.place);
      return persons(on.length > 0 ? on : roster.workersOf(department, c.place));
    });
  },
  heads: ({ departments, roster }) => persons(departments.flatMap((department) => roster.headsOf(department))),
  desk({ roster }) {
    const chatId = roster.dutyChat(DESK);
    const buzz = roster.withRole('dispatcher').map((member) => member.openId);
    return chatId ? [{ to: { chatId }, audience: `duty:${DESK}`, onShift: true, buzz }] : [];
  },
  dispatchers: ({ roster }) => persons(roster.withRole('dispatcher')),
  leaders: ({ roster }) => persons(roster.withRole('leader')),
};

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

/** The next in line that was not tried yet; undefined where nobody is left. */
export function nextRung(
  { rung, tried, departments }: Onward,
  asked: Omit<Asked, 'departments'>,
): { rung: Rung; addressed: Addressed[] } | undefined {
  for (const next of LADDER.slice(LADDER.indexOf(rung) + 1)) {
    const addressed = WHO[next]({ ...asked, departments }).filter((one) => !tried.includes(keyOf(one)));
    if (addressed.length > 0) return { rung: next, addressed: uniquely(addressed) };
  }
  return undefined;
}

const keyOf = ({ to }: Addressed): Addressee => chatKeyOf(to);

const uniquely = (addressed: readonly Addressed[]): Addressed[] => [
  ...new Map(addressed.map((one) => [keyOf(one), one])).values(),
];

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
