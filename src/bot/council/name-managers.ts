import { groupOf, type Making, type Stepped } from './making.ts';
import { managersOf } from './members.ts';

/** The lead's officers manage the group beside the bot, as far as they are in it. */
export async function nameManagers({ record, c, roster, world }: Making): Promise<Stepped> {
  const managers = managersOf(c, roster, world).filter((openId) => record.added.includes(openId));
  if (managers.length > 0) await world.chats.makeManagers(groupOf(record), managers);
  const moved = { kind: 'council-moved', id: record.id, set: { step: 'card' }, at: world.now() } as const;
  return { changes: [moved], says: [], more: true };
}
