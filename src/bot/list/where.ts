import { DESK, type Member, type Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { Send, Target } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

type Moment = Pick<World, 'now' | 'catalogue'>;
type Told = { to: Target; audience: string };

/**
 * Where a department hears of a proposal: its duty chat, else its heads, else whoever works there. Nowhere for one of which
 * the roster knows nobody: it stays unanswered, and is printed so.
 */
export function toDepartment(department: string, roster: Roster, world: Moment): Told[] {
  const chatId = roster.dutyChat(department);
  if (chatId) return [{ to: { chatId }, audience: `duty:${department}` }];
  return toPeople(department, roster, world);
}

/** A department's people in their own chats: its heads, else who is on duty, else whoever works there. */
export function toPeople(department: string, roster: Roster, world: Moment): Told[] {
  // For 社区 its 联络站 answers, whichever is first.
  if (department === 'community') return reachedAt(roster.withRole('station'));
  const heads = roster.headsOf(department);
  const on = roster.onDuty(department, world.now(), rulesOf(world).calendar);
  const [reached] = [heads, on, department === DESK ? [] : roster.workersOf(department)].filter(
    (some) => some.length > 0,
  );
  return reachedAt(reached ?? []);
}

const reachedAt = (members: readonly Pick<Member, 'openId'>[]): Told[] =>
  members.map(({ openId }) => ({ to: { openId }, audience: `person:${openId}` }));

/** Words that one of those who look after the list must act on; where nothing gets through to any of them the admins hear it. */
export function toKeepers(words: string, group: string, roster: Roster): Send[] {
  const keepers = roster.withRole('keeper').map(({ openId }) => openId);
  return keepers.map((openId) => ({
    kind: 'send',
    to: { openId },
    view: { view: 'words', words },
    onward: {
      ...{ notice: 'keeper', group, departments: [], rung: 'keepers', line: 'list' },
      tried: [openId, ...keepers.filter((one) => one !== openId)],
    },
  }));
}
