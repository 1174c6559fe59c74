import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import { DESK, type Member, type Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { Target } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/** Where something is told, to whom as the case sees them, and who is buzzed where it is urgent. */
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

/** The departments' duty chats; where there is none, whoever is on duty, and failing that the desk or an admin. */
export function dutyOf(departments: readonly string[], c: Case, roster: Roster, world: World): Addressed[] {
  const now = world.now();
  const chats = new Map<string, Addressed>();
  const alone: Addressed[] = [];
  for (const department of departments) {
    const on = roster.onDuty(department, now, rulesOf(world).calendar, c.place);
    const chat = roster.dutyChat(department, c.place);
    if (chat) {
      const buzz = [...(chats.get(chat)?.buzz ?? []), ...on.map((member) => member.openId)];
      chats.set(chat, {
        to: { chatId: chat },
        audience: `duty:${department}`,
        onShift: on.length > 0,
        buzz,
        department,
      });
    } else {
      const reached = on.length > 0 ? on : roster.workersOf(department, c.place);
      alone.push(...persons(reached).map((one) => ({ ...one, onShift: on.length > 0, department })));
    }
  }
  const found = [...chats.values(), ...alone];
  if (found.length > 0) return found;
  const desk = departments.includes(DESK) ? [] : dutyOf([DESK], c, roster, world);
  return desk.length > 0 ? desk : persons(roster.withRole('admin'));
}
