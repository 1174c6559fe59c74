import type { CaseId } from '../../cases/record/ids.ts';
import { findCaseNumber } from '../../cases/record/numbering.ts';
import type { TakenIn } from '../core/hooks.ts';
import { nothing, type Reaction, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import { reply } from '../core/reply.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { collecting } from './collecting.ts';
import { photosIn } from './photos-in.ts';

/** The most pictures one form or case takes. */
const MOST = 20;

/**
 * Pictures sent to the bot join what the sender last opened or reported within half an hour; words beside them are kept
 * with a case that is there, else they are a question. Undefined when there is nothing they could belong to.
 */
export async function takePhotos(
  message: Message,
  words: string,
  images: string[],
  world: World,
): Promise<TakenIn | undefined> {
  const { openId } = message.who;
  const target = await world.store.collecting(openId, world.now());
  if (!target) return undefined;
  const already = (await world.store.photosOf(target)).length;
  const taken = images.slice(0, Math.max(0, MOST - already));
  const kept = photosIn(message, taken, target, world);
  const caseId = findCaseNumber(target);
  const outcome = together(
    { changes: [...kept.changes, collecting(openId, target, world)], says: kept.says },
    reply(message, { view: 'words', words: receipt(already + taken.length, taken.length < images.length) }),
    caseId && words ? await withWords(words, caseId, message, world) : nothing,
  );
  return { outcome, asks: words !== '' && !caseId };
}

function receipt(count: number, tooMany: boolean): string {
  if (tooMany) return `最多收 ${MOST} 张，多出来的没有收。`;
  return count === 1 ? '照片收到了，还可以接着发。' : `收到，一共 ${count} 张。`;
}

/** Words posted together with pictures that joined a case are kept in its record as 补充; they change nothing else. */
async function withWords(words: string, caseId: CaseId, message: Message, world: World): Promise<Reaction> {
  const { roster, found } = await read({ caseId }, world);
  if (!found) return nothing;
  const command = { do: 'supplement', text: words.slice(0, 1000), photos: [] };
  const actor = roster.actor(message.who.openId);
  const acted = await act({ found, command, actor, key: message.key, seen: null, roster }, world);
  return acted.kind === 'refused' ? nothing : { changes: acted.changes, says: acted.says };
}
