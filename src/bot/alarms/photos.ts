import { draftId } from '../../../cards/ids.ts';
import type { AlarmId } from '../../alarms/alarm.ts';
import { alarmKey, alarmOfKey } from '../../alarms/alarm-key.ts';
import type { DraftId, Words } from '../../brands.ts';
import { collecting } from '../cases/collecting.ts';
import { keptUnder } from '../cases/photos-in.ts';
import { readyPhotos } from '../cases/photos-to-join.ts';
import type { TakenIn } from '../core/hooks.ts';
import { together } from '../core/reaction.ts';
import { replyInWords, replyTo } from '../core/reply.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { pressed } from './pressed.ts';

/** The most pictures of one alarm. */
const MOST = 9;

/** What the pictures of an alarm are kept under. */
export const photosUnder = (alarm: AlarmId): DraftId => draftId.parse(alarmKey(alarm));

/** The pictures of an alarm that are ours already. Where it has a case, those that came since are in its record. */
export const photosOf = async (alarm: AlarmId, { store }: World): Promise<string[]> =>
  readyPhotos(await store.photosOf(photosUnder(alarm)));

/** Pictures sent to the bot within half an hour of 「已消除」 or 「误报」 are of that alarm, and of its case where it has one. */
export async function alarmPictures(
  message: Message,
  words: Words,
  images: string[],
  world: World,
): Promise<TakenIn | undefined> {
  if (message.inGroup) return undefined;
  const { openId } = message.who;
  const target = await world.store.collecting(openId, world.now());
  const alarm = target && alarmOfKey(target);
  if (!alarm) return undefined;
  const found = await pressed({ alarm }, 'act', message, world);
  if ('refused' in found) return undefined;
  const under = photosUnder(alarm);
  const taken = images.slice(0, Math.max(0, MOST - (await world.store.photosOf(under)).length));
  const more = taken.length < images.length ? `一起最多 ${MOST} 张，多出来的没有收。` : '';
  const said =
    taken.length > 0
      ? `收到 ${taken.length} 张，记在${found.alarm.caseId ? '事件' : '报警'} ${found.alarm.caseId ?? alarm} 里。`
      : '';
  const kept = keptUnder(message, taken, under, world, { ...replyTo(message), amiss: true });
  const outcome = together(kept, replyInWords(message, `${said}${more}`), {
    changes: [collecting(openId, under, world)],
    says: [],
  });
  return { outcome, asks: words !== '' };
}
