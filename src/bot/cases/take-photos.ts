import { alarmOfKey } from '../../alarms/alarm-key.ts';
import type { DraftId, Words } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { TakenIn } from '../core/hooks.ts';
import { nothing, type Reaction, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import { reply } from '../core/reply.ts';
import type { Message } from '../ports/incoming.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { asksAnew } from './asks-anew.ts';
import { collecting, type PhotosFor, targetNow } from './collecting.ts';
import { namedFor } from './named.ts';
import { photosIn } from './photos-in.ts';
import { comingFrom, whereItWent } from './where-it-went.ts';

/** The most pictures one form or case takes. */
const MOST = 20;

/**
 * Pictures sent to the bot join what the sender last opened or reported within half an hour. Words beside them are read
 * like any words: what is a question of its own is answered, and its pictures are held until it is reported; what is none
 * is kept with a case that is there. Pictures that belong to nothing yet are held; those of an alarm are left to it.
 */
export async function takePhotos(
  message: Message,
  words: Words,
  images: string[],
  world: World,
): Promise<TakenIn | undefined> {
  const { openId } = message.who;
  const target = await targetNow(openId, world);
  const found = target?.caseId && (await world.store.caseOf(target.caseId));
  const held = await isHold(target, world);
  const anew = words !== '' && (!target || held || asksAnew(words, found?.matterId ?? null, world));
  if (target?.draftId && alarmOfKey(target.draftId) && !anew) return undefined;
  if (!target || held || anew) return { outcome: await hold(message, images, held, world), asks: words !== '' };
  const to = target.caseId ?? target.draftId;
  const outcome = together(
    await take(message, images, to, world),
    { changes: [collecting(openId, to, world)], says: [] },
    target.caseId && words ? await withWords(words, target.caseId, message, world) : nothing,
  );
  return { outcome, asks: words !== '' && !target.caseId };
}

/** The form that only holds pictures, where the target is one. */
async function isHold(target: PhotosFor | undefined, { store }: World): Promise<DraftId | undefined> {
  const draft = target?.draftId && (await store.draft(target.draftId));
  return draft?.body.form === 'hold' && !draft.body.went ? draft.id : undefined;
}

async function take(
  message: Message,
  images: string[],
  target: Parameters<typeof photosIn>[2],
  world: World,
): Promise<Reaction> {
  const already = (await world.store.photosOf(target)).length;
  const taken = images.slice(0, Math.max(0, MOST - already));
  const tooMany = taken.length < images.length;
  return together(
    photosIn(message, taken, target, world),
    tooMany ? reply(message, { view: 'words', words: `最多收 ${MOST} 张，多出来的没有收。` }) : nothing,
  );
}

/** Kept until their sender reports what they show: then they go with the form. */
async function hold(message: Message, images: string[], held: DraftId | undefined, world: World): Promise<Reaction> {
  const { openId } = message.who;
  const id = held ?? world.newId();
  const draft: Change[] = held
    ? []
    : [{ kind: 'draft', draft: { id, openId, at: world.now(), body: { form: 'hold' } } }];
  return together(
    { changes: [...draft, collecting(openId, id, world)], says: [] },
    await take(message, images, id, world),
  );
}

/** Words posted together with pictures that joined a case are kept in its record as 补充; they change nothing else. */
async function withWords(words: string, caseId: CaseId, message: Message, world: World): Promise<Reaction> {
  const { roster, found } = await read({ caseId }, world);
  if (!found) return nothing;
  const { c, merged } = await whereItWent(found, world);
  const command = { do: 'supplement', text: cutTo(words, 1000), photos: [] };
  const actor = comingFrom(roster.actor(message.who.openId), merged);
  const acted = await act({ found: c, command, actor, key: message.key, seen: null, roster }, world);
  if (acted.kind === 'refused')
    return reply(message, { view: 'words', words: `这句话没有记进 ${c.id}：${acted.why}。要问事就单独发一句。` });
  return together(
    { changes: acted.changes, says: acted.says },
    reply(message, { view: 'words', words: `这句话记进 ${namedFor(actor, c)}的经过了。` }),
  );
}
