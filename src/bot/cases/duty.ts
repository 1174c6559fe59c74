import type { Case } from '../../cases/record/case.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { type Addressed, persons } from '../core/next-in-line.ts';
import { rulesOf } from '../core/office.ts';
import type { World } from '../ports/world.ts';

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
