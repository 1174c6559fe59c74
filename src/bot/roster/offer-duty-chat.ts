import { nothing, type Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { ChatEvent } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { adminsOf } from './admins.ts';

/**
 * 设为值班群, offered when the bot comes into a group: in the own chat of the admin who brought it, else of the admins.
 * Not in the group, where everybody would see a button that is not theirs, and not where the group is one already.
 */
export async function offerDutyChat({ chatId, name = '', who }: ChatEvent, world: World): Promise<Reaction> {
  const roster = await readRoster(world);
  if (roster.departmentsOfChat(chatId).length > 0) return nothing;
  const admins = adminsOf(roster, world);
  const asked = who && admins.includes(who.openId) ? [who.openId] : admins.slice(0, 3);
  return {
    changes: [],
    says: asked.map((openId) => ({
      kind: 'send',
      to: { openId },
      view: { view: 'duty-chat-offer', chatId, name, openId },
    })),
  };
}
