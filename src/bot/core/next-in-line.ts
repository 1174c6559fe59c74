import type { Addressee, OpenId } from '../../brands.ts';
import type { Place } from '../../cases/record/case.ts';
import { chatKeyOf } from '../../outgoing/lanes.ts';
import { DESK, type Member, type Roster } from '../../roster/roster.ts';
import type { Queued } from '../ports/outbox.ts';
import type { Onward, Rung, Target } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { rulesOf } from './office.ts';

/** Where something is told, to whom as its record sees them, and who is buzzed where it is urgent. */
export type Addressed = {
  to: Target;
  audience: string;
  onShift: boolean;
  buzz: OpenId[];
  /** The department it is told for, where it is told to one. */
  department?: string | undefined;
};

/** Somebody in their own chat. */
export const person = (openId: OpenId): Addressed => ({
  to: { openId },
  audience: `person:${openId}`,
  onShift: false,
  buzz: [openId],
});

/** Each of them once, in their own chats. */
export const persons = (members: readonly Member[]): Addressed[] =>
  [...new Set(members.map((member) => member.openId))].map(person);

/** Who hears in the place of somebody who cannot be told: nearest first. */
const LADDERS: Record<NonNullable<Onward['line']> | 'work', readonly Rung[]> = {
  work: ['first', 'officers', 'heads', 'desk', 'dispatchers', 'leaders'],
  list: ['first', 'heads', 'officers', 'keepers'],
  admin: ['first', 'admins'],
};

/** `place`: where it happened, for departments whose people part the street among them. */
type Asked = { departments: readonly string[]; place?: Place | undefined; roster: Roster; world: World };

const WHO: Record<Rung, (asked: Asked) => Addressed[]> = {
  first: () => [],
  officers({ departments, place, roster, world }) {
    return departments.flatMap((department) => {
      const on = roster.onDuty(department, world.now(), rulesOf(world).calendar, place);
      return persons(on.length > 0 ? on : roster.workersOf(department, place));
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
  keepers: ({ roster }) => persons(roster.withRole('keeper')),
  admins: ({ roster }) => persons(roster.withRole('admin')),
};

export type NextInLine = { rung: Rung; addressed: Addressed[] };

/** The next in line that was not tried yet; undefined where nobody is left. */
export function nextRung(
  { rung, tried, departments, line }: Onward,
  asked: Omit<Asked, 'departments'>,
): NextInLine | undefined {
  const ladder = LADDERS[line ?? 'work'];
  for (const next of ladder.slice(ladder.indexOf(rung) + 1)) {
    const addressed = WHO[next]({ ...asked, departments }).filter((one) => !tried.includes(keyOf(one)));
    if (addressed.length > 0) return { rung: next, addressed: uniquely(addressed) };
  }
  return undefined;
}

/** What a message in the place of another carries: whom it has been sent to by now. */
export const onwardTo = (onward: Onward, { rung, addressed }: NextInLine): Onward => ({
  ...onward,
  group: `${onward.group}/${rung}`,
  rung,
  tried: [...new Set([...onward.tried, ...addressed.map(keyOf)])],
  instead: true,
});

/** So often it is tried again while one told at the same time may still be reached. */
const PATIENT_TRIES = 3;

/** Whether one of those told of the same at once was reached; `later`: that cannot be said yet. */
export async function othersReached(
  { group }: Onward,
  queued: Queued,
  { store }: World,
): Promise<'yes' | 'later' | 'no'> {
  const reached = await store.reached(group, queued);
  return reached === 'open' ? (queued.attempts < PATIENT_TRIES ? 'later' : 'no') : reached;
}

export const keyOf = ({ to }: Addressed): Addressee => chatKeyOf(to);

const uniquely = (addressed: readonly Addressed[]): Addressed[] => [
  ...new Map(addressed.map((one) => [keyOf(one), one])).values(),
];
