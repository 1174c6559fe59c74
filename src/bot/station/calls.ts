import type { ActionOf } from '../../../cards/actions.ts';
import { draftId } from '../../../cards/ids.ts';
import type { OpenId } from '../../brands.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { may } from '../../permissions/permissions.ts';
import { redact } from '../../redaction/redact.ts';
import type { Roster } from '../../roster/roster.ts';
import { callIn, type HomeCall } from '../../station/calls/call.ts';
import { CallId, STATION_SERIES } from '../../station/ids.ts';
import { communitiesOf, isOfStation } from '../../station/standing.ts';
import { placeIn } from '../../understanding/place/place-in.ts';
import { collecting } from '../cases/collecting.ts';
import { keptUnder } from '../cases/photos-in.ts';
import { alarmAt } from '../core/alarm.ts';
import type { TakenIn } from '../core/hooks.ts';
import { inOwnChat } from '../core/in-own-chat.ts';
import { personOf } from '../core/person-of.ts';
import { nothing, type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { reply, replyInWords, replyTo } from '../core/reply.ts';
import { type Phrase, saidIn } from '../core/word.ts';
import type { Click, Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { handOn } from './hand-on.ts';
import { GONE } from './opened.ts';

const KEY = 'call:';
/** What the pictures of a visit are kept under, by the message it was written down with. */
const photosUnder = ({ messageId }: Message) => draftId.parse(`${KEY}${messageId}`);

/** 「记 3幢401 米不够」: kept as it was said, for whoever said it and the station. A danger in it is answered first. */
export const noting: Phrase = {
  like: ['记 3幢401 米不够', '走访 3幢401 独居老人，灯坏了'],
  read(said, openId) {
    const words = callIn(said);
    return words === undefined
      ? undefined
      : { knowsDanger: true, answer: (message, world) => noted(words, message, openId, world) };
  },
};

/** The community of the words, else one's own. */
function communityOf(words: string, openId: OpenId, roster: Roster): string | undefined {
  const { estate } = placeIn(words, roster.places());
  const own = communitiesOf(roster.grantsOf(openId));
  const said = estate === undefined ? undefined : roster.placeNamed(estate)?.community;
  if (said !== undefined && (own === null || own.includes(said))) return said;
  return own?.[0];
}

async function noted(words: string, message: Message, openId: OpenId, world: World): Promise<Reaction> {
  const danger: Reaction = { ...nothing, says: alarmAt(words, { ...replyTo(message), about: message.key }, world) };
  const roster = await readRoster(world);
  const allowed = may(roster.actor(openId), 'writeCall');
  if (!allowed.may) return together(danger, replyInWords(message, `${allowed.why}。`));
  if (message.inGroup) return together(danger, replyInWords(message, '家里的事请私聊我记，别发在群里。'));
  const community = communityOf(words, openId, roster);
  if (!community)
    return together(danger, replyInWords(message, '没有记：请带上小区名，如「记 德加小区3幢401 灯坏了」。'));
  const id = CallId.parse(`${STATION_SERIES.call}-${await world.store.takeNumber(STATION_SERIES.call)}`);
  const photos = photosUnder(message);
  const call: HomeCall = {
    ...{ id, community, by: personOf(openId, roster), at: world.now(), words: cutTo(words, 500) },
    ...{ photos, draft: null },
  };
  return together(
    danger,
    { changes: [{ kind: 'home-call', call }, collecting(openId, photos, world)], says: [] },
    reply(message, { view: 'home-call', call: id, openId }),
  );
}

/** Pictures beside the sentence, or within half an hour of it, are of that visit. Undefined for all others. */
export async function callPictures(
  message: Message,
  _words: string,
  images: string[],
  world: World,
): Promise<TakenIn | undefined> {
  if (message.inGroup || message.content.type !== 'words') return undefined;
  const { openId } = message.who;
  const begins = callIn(saidIn(message.content.words)) !== undefined;
  if (begins) {
    if (!may((await readRoster(world)).actor(openId), 'writeCall').may) return undefined;
    return { outcome: keptUnder(message, images, photosUnder(message), world), asks: true };
  }
  const target = await world.store.collecting(openId, world.now());
  if (!target?.startsWith(KEY) || message.content.words !== '') return undefined;
  const kept = keptUnder(message, images, target, world, { ...replyTo(message), amiss: true });
  const said = replyInWords(message, `收到 ${images.length} 张，记在刚才那条走访下面。`);
  return { outcome: together(kept, said), asks: false };
}

/** 走访, and one of them: in the presser’s own chat. */
export const onCalls = (_: ActionOf<'calls'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'home-calls', openId }, openId);
export const onCallSee = ({ call }: ActionOf<'call-see'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'home-call', call, openId }, openId);

/** Whoever wrote it, and the station of its community. */
export const mayReadCall = (call: HomeCall, openId: OpenId, roster: Roster): boolean =>
  call.by.openId === openId || isOfStation(roster.grantsOf(openId), call.community);

export const NOT_READ = '走访的话只有写的人和本社区联络站看得到';

/** What a sentence is surely about; what is not sure goes to the desk, who sorts it. */
const matterIn = (words: string, { search }: World): string | null => {
  const verdict = search(words);
  return verdict.kind === 'answer' ? verdict.hit.matter : null;
};

/** 转上报: the form of a case with the sentence, numbers masked, to be looked over; the pictures go along. */
export async function onCallReport(
  { call: id }: ActionOf<'call-report'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const call = await world.store.homeCall(id);
  if (!call) return GONE();
  if (call.by.openId !== openId) return toast('由写的人来转上报', 'warning');
  const words = redact(call.words);
  // What was found before it was handed in is in the form that is opened now.
  const photos = call.draft ?? call.photos;
  const handed = { words, where: null, matter: matterIn(words, world), bundle: null };
  const opening = await handOn({ handed, before: call.draft, openId, photos }, world);
  if (!('draft' in opening)) return opening;
  const { draft, reaction } = opening;
  return together(reaction, { changes: [{ kind: 'home-call-handed', call: { ...call, draft } }], says: [] });
}

/** 删掉: the sentence and its pictures, for good. */
export async function onCallErase({ call: id }: ActionOf<'call-erase'>, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const [call, roster] = await Promise.all([world.store.homeCall(id), readRoster(world)]);
  if (!call) return GONE();
  if (!mayReadCall(call, openId, roster)) return toast(NOT_READ, 'warning');
  return {
    changes: [{ kind: 'home-call-erased', call }],
    says: [],
    answer: { toast: { type: 'success', content: '删掉了' }, show: { view: 'home-calls', openId } },
  };
}
