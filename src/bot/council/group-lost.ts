import { CLOCK } from '../../cases/record/actor.ts';
import { act } from '../cases/act.ts';
import type { Reaction } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { CouncilRecord } from '../ports/council.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

/** The bot can say nothing more in this chat: it is out of it, or the chat is no more (im/v1). */
export const GONE_CODES: readonly number[] = [230002, 232006, 232009, 232011];

/**
 * A council's group was dissolved by hand, or the bot taken out of it: nothing more is sent there, the case goes on, the
 * desk is told and may whistle a new round. A group we end ourselves is no loss.
 */
export async function groupLost(
  record: CouncilRecord,
  how: 'dissolved' | 'removed',
  world: World,
): Promise<Pick<Reaction, 'changes' | 'says'>> {
  const { id, caseId, chatId, round, wish, state } = record;
  const at = world.now();
  const left: Change[] = chatId
    ? [{ kind: 'chat-left', chatId, state: how === 'dissolved' ? 'dissolved' : 'left', at }]
    : [];
  if (state === 'lost' || state === 'ended' || wish === 'dissolve') return { changes: left, says: [] };
  const { roster, found } = await read({ caseId }, world);
  const command = { do: 'groupGone', round, how, text: null };
  const key = `group-lost:${id}`;
  const gone = found ? await act({ found, command, actor: CLOCK, key, seen: null, roster }, world) : undefined;
  return {
    changes: [
      ...left,
      { kind: 'council-moved', id, set: { state: 'lost' }, at },
      ...(gone?.kind === 'done' ? gone.changes : []),
    ],
    says: gone?.kind === 'done' ? gone.says : [],
  };
}
