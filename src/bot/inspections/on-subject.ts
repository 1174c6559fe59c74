import type { ActionOf } from '../../../cards/actions.ts';
import { openedAgain } from '../../inspections/subjects/change.ts';
import { mayKeep } from '../../inspections/subjects/who-sees.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { handOf } from './hand.ts';
import { opened } from './opened.ts';
import { FILE_GONE, keepsFile, NOT_KEPT, NOT_SEEN, sightFor } from './see-subject.ts';

const SENT = { toast: { type: 'info', content: TO_OWN_CHAT } } as const;

/** A place's file, in the presser's own chat: others that read along may not see it. */
export async function onSubjectSee(
  { subject }: ActionOf<'subject-see'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [found, roster] = await Promise.all([world.store.subject(subject), readRoster(world)]);
  if (!found) return toast(FILE_GONE, 'warning');
  if (sightFor(openId, found, roster, world) === 'nothing') return toast(NOT_SEEN, 'warning');
  return {
    changes: [],
    says: [{ kind: 'send', to: { openId }, view: { view: 'subject', subject: found.id, openId }, about: found.id }],
    answer: SENT,
  };
}

/** 建档案 of a kind of place. */
export const onSubjectNew = (
  { bundle: id, name }: ActionOf<'subject-new'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  opened(click, world, (roster) => {
    const bundle = world.catalogue.bundle(id);
    if (!bundle) return '清单里没有这种地方了';
    return mayKeep(roster.grantsOf(click.who.openId), bundle) ? { form: 'subject-new', bundle: id, name } : NOT_KEPT;
  });

/** 改档案、换店停业、合并: the form of it. */
export const onSubjectForm = (
  { subject, form, v }: ActionOf<'subject-form'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  opened(click, world, async (roster) => {
    const found = await world.store.subject(subject);
    if (!found) return FILE_GONE;
    if (!keepsFile(click.who.openId, found, roster, world)) return NOT_KEPT;
    if (found.version !== v) return '刚才有人改过这份档案，请发「查 店名」看最新的再改';
    return { form: `subject-${form}`, subject: found.id, seen: v };
  });

/** 又开了: it was closed and is not any more. */
export async function onSubjectAgain(
  { subject, v }: ActionOf<'subject-again'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [found, roster] = await Promise.all([world.store.subject(subject), readRoster(world)]);
  if (!found) return toast(FILE_GONE, 'warning');
  if (!keepsFile(openId, found, roster, world)) return toast(NOT_KEPT, 'warning');
  if (found.version !== v || found.state !== 'closed')
    return toast('刚才有人改过这份档案，请发「查 店名」再看', 'warning');
  const write = openedAgain(found, handOf(openId, 'form', roster, world));
  return {
    changes: [{ kind: 'subject', ...write }],
    says: [{ kind: 'send', to: { openId }, view: { view: 'subject', subject: found.id, openId }, about: found.id }],
    answer: { toast: { type: 'success', content: `记上了：${found.name}又开了` } },
  };
}

/** 删除经营者: what is private of a file goes for good, at an admin's word. */
export async function onSubjectErase(
  { subject }: ActionOf<'subject-erase'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [found, roster] = await Promise.all([world.store.subject(subject), readRoster(world)]);
  if (!found) return toast(FILE_GONE, 'warning');
  if (!roster.actor(openId).relationsTo(undefined).includes('admin')) return toast('由管理员删除', 'warning');
  const what = `删除 ${found.id} 的经营者姓名电话`;
  const entry = { at: world.now(), by: roster.member(openId)?.name ?? '', what };
  return {
    changes: [
      { kind: 'subject-erased', subject: found.id },
      { kind: 'roster-log', entry },
    ],
    says: [],
    answer: { toast: { type: 'success', content: `删掉了：${found.id} 的经营者姓名电话，不能恢复` } },
  };
}
