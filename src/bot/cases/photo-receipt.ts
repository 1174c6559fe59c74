import { draftId } from '../../../cards/ids.ts';
import { alarmOfKey } from '../../alarms/alarm-key.ts';
import type { DraftId, OpenId } from '../../brands.ts';
import { COMMANDS, isCommandName } from '../../cases/commands/table.ts';
import type { Case } from '../../cases/record/case.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { OPEN_STATES, STATE_WORDS } from '../../cases/record/state.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { itemOfKey } from '../../visits/item-key.ts';
import { read, readRoster } from '../core/reading.ts';
import type { KeepPhoto } from '../ports/case-jobs.ts';
import type { Photo } from '../ports/cases.ts';
import type { Draft } from '../ports/forms.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { COLLECTING } from './collecting.ts';
import { labelFor, namedFor } from './named.ts';

type Receipt = NonNullable<KeepPhoto['receipt']>;

/** Tells the sender what became of the pictures of one message, once, when it is known of all of them. */
export async function sayReceipt({ messageId }: Photo, receipt: Receipt, world: World): Promise<void> {
  const photos = await world.store.photosSentIn(messageId);
  const says = await receiptFor(photos, receipt, world);
  const target = targetOf(photos);
  if (says.length > 0)
    await world.store.commit({ remember: `photo-receipt:${messageId}:${target}`, at: world.now(), changes: [], says });
}

/** What is said of these pictures of one message; nothing while one of them is still on its way, or where nothing is amiss. */
export async function receiptFor(photos: readonly Photo[], receipt: Receipt, world: World): Promise<Outgoing[]> {
  const [first] = photos;
  if (!first || photos.some(({ outcome }) => outcome === undefined)) return [];
  const { to, replyTo } = receipt;
  if (receipt.amiss && !photos.some(({ outcome }) => outcome === 'lost' || outcome === 'refused')) return [];
  const view = await receiptView(photos, first.by, receipt, world);
  return [{ kind: 'send', to, view, replyTo, about: CaseId.safeParse(targetOf(photos)).data }];
}

const targetOf = (photos: readonly Photo[]) => photos.find(({ outcome }) => outcome !== 'lost')?.target ?? 'lost';

async function receiptView(photos: readonly Photo[], by: OpenId, { to, amiss }: Receipt, world: World): Promise<View> {
  const kept = photos.filter(({ outcome }) => outcome !== 'lost');
  const lost = photos.length - kept.length;
  const sendAgain = lost === 0 ? '' : `${lost === 1 ? '这一张' : `有 ${lost} 张`}没收到，请再发。`;
  const [first] = kept;
  if (!first) return { view: 'words', words: sendAgain };
  // Who is at a visit or an alarm has heard already what has the others.
  if (itemOfKey(first.target) || alarmOfKey(first.target)) return { view: 'words', words: sendAgain };
  const words = `${await keptWords(first, kept, world)}${sendAgain}`;
  const fits = amiss && first.outcome !== 'refused';
  const others = 'chatId' in to || fits ? [] : await otherPlaces(by, first.target, world);
  return others.length > 0
    ? {
        view: 'photo-receipt',
        words,
        message: first.messageId,
        others,
        ...(first.outcome === 'refused' ? { refused: true as const } : {}),
      }
    : { view: 'words', words };
}

async function keptWords({ target, by, outcome }: Photo, kept: readonly Photo[], world: World): Promise<string> {
  const caseId = CaseId.safeParse(target).data;
  const { roster, found, draft } = await read(caseId ? { caseId } : { draftId: draftId.parse(target) }, world);
  if (found) {
    const actor = roster.actor(by);
    const named = namedFor(actor, found);
    if (outcome === 'refused') return `照片没有放进 ${named.trim()}：${whyNot(found)}。`;
    // How many others sent is for who may see them.
    const all = may(actor, 'see', found).may ? `这一件一共 ${found.photos.length} 张，` : '';
    return `照片收进 ${named}了，${all}还可以接着发。`;
  }
  const all = (await world.store.photosOf(target)).length;
  if (draft?.body.form === 'hold') {
    const count = all === kept.length && all === 1 ? '这张照片' : `${all} 张照片`;
    return `${count}先替您留着，一天内点「上报」就一起带上。还没说的，说一句是什么事、在哪里。`;
  }
  const form = draft ? await placeName(draft, roster, world) : '表单';
  return `照片收进「${form}」这张表了，一共 ${all} 张；填好点「提交」一起交。`;
}

const WHY_NOT: Partial<Record<Case['state'], string>> = {
  withdrawn: '它已经撤回了；还要办就重新上报',
  closed: '它已经办结了；还有情况请点「重新打开」',
  declined: '它没有受理，正确渠道写在事件里',
};
const whyNot = ({ state }: Case): string => WHY_NOT[state] ?? `现在是${STATE_WORDS[state]}，您不能再往里加`;

/** A form by what it asks for and the case it is about, as whoever opened it may be told of that. */
export async function placeName({ body, openId }: Draft, roster: Roster, { store, catalogue }: World): Promise<string> {
  if (body.form === 'hold') return '留着的照片';
  if (body.form === 'case') {
    const c = await store.caseOf(body.caseId);
    const named = c ? labelFor(roster.actor(openId), c) : body.caseId;
    return `${isCommandName(body.act) ? COMMANDS[body.act].word : '表单'} ${named}`;
  }
  if (body.form === 'bundle') return `报一个问题：${catalogue.bundle(body.bundle)?.subject ?? ''}`;
  const matter = body.matter ? catalogue.matter(body.matter)?.name : undefined;
  return `${body.form === 'report' ? '上报' : '当场已处理'}${matter ? `：${matter}` : ''}`;
}

/** The other forms and cases of the last half hour that the pictures may have been sent for, and may go to. */
async function otherPlaces(
  openId: OpenId,
  target: CaseId | DraftId,
  world: World,
): Promise<{ to: CaseId | DraftId; label: string }[]> {
  const [opened, roster] = await Promise.all([
    world.store.openedBy(openId, world.now() - COLLECTING),
    readRoster(world),
  ]);
  // What is added to a case by a form of it comes into that case.
  const form = opened.find(({ id }) => id === target)?.body;
  const within = form?.form === 'case' ? form.caseId : undefined;
  const places = opened.map((draft) => ({ draft, to: draft.usedAt ? CaseId.safeParse(draft.result).data : draft.id }));
  const others = new Map<string, { to: CaseId | DraftId; label: string }>();
  for (const { draft, to } of places) {
    if (!to || to === target || to === within || others.has(to)) continue;
    const c = draft.usedAt ? await world.store.caseOf(CaseId.parse(to)) : undefined;
    if (c && !OPEN_STATES.includes(c.state)) continue;
    others.set(to, { to, label: c ? labelFor(roster.actor(openId), c) : await placeName(draft, roster, world) });
  }
  return [...others.values()].slice(0, 3);
}
