import { DESK, type Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { Target } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/**
 * Where a department hears of a proposal: its duty chat, else its heads, else whoever works there. Nowhere for one of which
 * the roster knows nobody: it stays unanswered, and is printed so.
 */
export function toDepartment(
  department: string,
  roster: Roster,
  world: Pick<World, 'now' | 'catalogue'>,
): { to: Target; audience: string }[] {
  const chatId = roster.dutyChat(department);
  if (chatId) return [{ to: { chatId }, audience: `duty:${department}` }];
  const heads = roster.headsOf(department);
  const on = roster.onDuty(department, world.now(), rulesOf(world).calendar);
  const [reached] = [heads, on, department === DESK ? [] : roster.workersOf(department)].filter(
    (some) => some.length > 0,
  );
  return (reached ?? []).map(({ openId }) => ({ to: { openId }, audience: `person:${openId}` }));
}
