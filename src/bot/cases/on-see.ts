import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { PHONE_ASKED } from '../../cases/commands/notes/note.ts';
import { type Case, residentsOf, secretPeople } from '../../cases/record/case.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import { may, type OfficeRight, rightOf } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { nothing, type Reaction, toast, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { type Acted, act } from './act.ts';

/** The case as one person sees it, in their own chat: from now on its live card there. */
export const caseFor = (openId: OpenId, { id }: Case): Outgoing => ({
  kind: 'send',
  to: { openId },
  view: { view: 'case', case: id, audience: `person:${openId}` },
  subject: subjectOf(id),
  about: id,
});

/** All that happened to a case, in one person's own chat. */
export const timelineFor = (openId: OpenId, { id }: Case): Outgoing => ({
  kind: 'send',
  to: { openId },
  view: { view: 'timeline', case: id, audience: `person:${openId}` },
  about: id,
});

const phoneFor = (openId: OpenId, c: Case): Outgoing => {
  const { id } = c;
  const phones = residentsOf(c).flatMap(({ caseId, phone }) =>
    phone ? [caseId === id ? phone : `${phone}（${caseId} 并入）`] : [],
  );
  const words = `${id} 反映人电话：${phones.join('、') || '没有留'}。打过之后请在事件里点「已联系」。`;
  return { kind: 'send', to: { openId }, view: { view: 'words', words }, about: id };
};

type Asked = { found: Case; roster: Roster; click: Click };

/** The same of a case that is not there and of one that is not theirs to read: by trying nobody learns which there are. */
const unknown = (): Reaction => toast(`找不到这个事件，或者不归您看：${rightOf('see').who}。`, 'warning');

/** What somebody asks to see comes in their own chat, and only to those who may; `record`: what is kept of it. */
const seeing =
  (
    right: OfficeRight,
    shown: (openId: OpenId, c: Case) => Outgoing,
    said: string,
    record?: (asked: Asked, world: World) => Promise<Acted | undefined>,
  ) =>
  async (action: ActionOf<'see-case' | 'timeline' | 'phone'>, click: Click, world: World): Promise<Reaction> => {
    const { who } = click;
    const { roster, found } = await read({ caseId: action.case }, world);
    const actor = roster.actor(who.openId);
    if (!found || !may(actor, 'see', found).may) return unknown();
    const allowed = may(actor, right, found);
    if (!allowed.may) return toast(allowed.why, 'warning');
    const sent = { ...toast(said), says: [shown(who.openId, found)] };
    const kept = await record?.({ found, roster, click }, world);
    if (kept?.kind === 'refused') return toast(kept.why, 'warning');
    return kept ? together(sent, { changes: kept.changes, says: kept.says }) : sent;
  };

/** 查看. */
export const onSeeCase = seeing('see', caseFor, TO_OWN_CHAT);
const sendTimeline = seeing('see', timelineFor, TO_OWN_CHAT);

/** 经过, or another page of it in place. */
export async function onTimeline(action: ActionOf<'timeline'>, click: Click, world: World): Promise<Reaction> {
  const { page, case: id } = action;
  if (page === undefined) return sendTimeline(action, click, world);
  const { openId } = click.who;
  const { roster, found } = await read({ caseId: id }, world);
  if (!found || !may(roster.actor(openId), 'see', found).may) return unknown();
  return {
    ...nothing,
    answer: { show: { view: 'timeline', case: id, audience: `person:${openId}`, page }, known: { c: found, roster } },
  };
}

/** Of a report of a person (举报) it is recorded who asked for the phone, in one write with the answer: no record, no phone. */
async function recordPhone({ found, roster, click }: Asked, world: World): Promise<Acted | undefined> {
  if (secretPeople(found).length === 0) return undefined;
  const command = { do: 'note', text: PHONE_ASKED, photos: [] };
  return act({ found, command, actor: roster.actor(click.who.openId), key: click.key, seen: null, roster }, world);
}

/** 反映人电话. */
export const onPhone = seeing('seePhone', phoneFor, `电话${TO_OWN_CHAT}`, recordPhone);
