import { CLOCK } from '../../cases/record/actor.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import { act } from '../cases/act.ts';
import type { CouncilRecord } from '../ports/council.ts';
import { groupOf, type Making, type Stepped } from './making.ts';
import { endedName } from './name.ts';

/** The chat has been dissolved already (im/v1/chats). */
const DISSOLVED = 232009;

/** What was asked for after the end: the group renamed 【已结】, or dissolved with its history. */
export async function endGroup(wish: NonNullable<CouncilRecord['wish']>, making: Making): Promise<Stepped> {
  const { record, c, world } = making;
  const { id } = record;
  const chatId = groupOf(record);
  const at = world.now();
  const granted = { kind: 'council-wish', id, wish: null, at } as const;
  if (wish === 'rename') {
    await world.chats.rename(chatId, endedName(c));
    return { changes: [granted], says: [], more: false };
  }
  await world.chats.dissolve(chatId).catch((error) => {
    if (!isPlatformFault(error) || error.code !== DISSOLVED) throw error;
  });
  const gone = await recorded(making);
  return {
    changes: [
      granted,
      { kind: 'council-moved', id, set: { state: 'ended' }, at },
      { kind: 'chat-left', chatId, state: 'dissolved', at },
      ...gone.changes,
    ],
    says: gone.says,
    more: false,
  };
}

async function recorded({ record, c, roster, world }: Making): Promise<Pick<Stepped, 'changes' | 'says'>> {
  const command = { do: 'groupGone', round: record.round, how: 'ended', text: null };
  const key = `group-ended:${record.id}`;
  const gone = await act({ found: c, command, actor: CLOCK, key, seen: null, roster }, world);
  return gone.kind === 'done' ? gone : { changes: [], says: [] };
}
