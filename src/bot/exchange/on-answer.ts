import type { ActionOf } from '../../../cards/actions.ts';
import type { MessageId } from '../../brands.ts';
import type { Receipt, ReceiptKey } from '../../exchange/receipts.ts';
import { leftOut } from '../../forms/left-out.ts';
import { wordsIn } from '../../forms/values.ts';
import { may } from '../../permissions/permissions.ts';
import { redact } from '../../redaction/redact.ts';
import { valuesOf } from '../core/form-values.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { answerFields } from './answer-fields.ts';
import { answerMoved, sending } from './receipt-jobs.ts';

type Found = { receipt: Receipt; name: string; clicked: MessageId };
type Pressed = Found | { refused: Reaction };

const keyOf = ({ source, number, seq }: ReceiptKey): ReceiptKey => ({ source, number, seq });

/** The receipt of a button, for whoever is at the desk. */
async function pressed(of: ReceiptKey, { who: { openId }, messageId: clicked }: Click, world: World): Promise<Pressed> {
  const [receipt, roster] = await Promise.all([world.store.receipt(of), readRoster(world)]);
  const actor = roster.actor(openId);
  const allowed = may(actor, 'takeOrders');
  if (!allowed.may) return { refused: toast(allowed.why, 'warning') };
  if (!receipt) return { refused: toast('这张回执找不到了。', 'warning') };
  return { receipt, name: actor.kind === 'person' ? actor.name : '', clicked };
}

/** The card of an answer as it stands now, where it was pressed. */
const shown = (of: ReceiptKey): Reaction['answer'] => ({ show: { view: 'order-answer', of: keyOf(of) } });

/** It waits no more: somebody was faster, or the case went on. */
const passed = (of: ReceiptKey): Reaction => ({
  ...nothing,
  answer: { toast: { type: 'info', content: '这一条已经处理过了。' }, ...shown(of) },
});

/** The same of an answer that waits for its press. */
async function pressedDraft(of: ReceiptKey, click: Click, world: World): Promise<Pressed> {
  const found = await pressed(of, click, world);
  return 'refused' in found || found.receipt.state === 'draft' ? found : { refused: passed(of) };
}

/** An answer leaves by this press alone, with the name of who let it go. */
function released({ receipt, name, clicked }: Found, says: Partial<Receipt['says']>, world: World): Reaction {
  return {
    changes: [
      {
        kind: 'receipt-state',
        of: keyOf(receipt),
        from: ['draft'],
        to: 'queued',
        at: world.now(),
        says: { ...receipt.says, ...says, by: name },
      },
    ],
    says: [sending(receipt), answerMoved(receipt, clicked)],
    answer: shown(receipt),
  };
}

/** 答复, as it stands, with its pictures or without. */
export async function onAnswerSend(
  action: ActionOf<'order-answer-send'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const found = await pressedDraft(action, click, world);
  if ('refused' in found) return found.refused;
  return released(found, action.photos ? {} : { photos: [] }, world);
}

/** 改一改: the form, in the own chat of whoever pressed. */
export async function onAnswerEdit(
  action: ActionOf<'order-answer-edit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const found = await pressedDraft(action, click, world);
  if ('refused' in found) return found.refused;
  const { openId } = click.who;
  return {
    ...toast(`表单${TO_OWN_CHAT}`),
    says: [{ kind: 'send', to: { openId }, view: { view: 'order-answer-form', of: keyOf(action), openId } }],
  };
}

/** The answer as it was written anew; numbers that identify somebody are masked all the same. */
export async function onAnswerSubmit(
  action: ActionOf<'order-answer-submit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const found = await pressedDraft(action, click, world);
  if ('refused' in found) return found.refused;
  const values = valuesOf(click.form ?? {});
  const fields = answerFields(found.receipt, world.config.publicUrl !== '');
  const wrong = leftOut(fields, values);
  if (wrong) return toast(wrong, 'warning');
  const text = redact(wordsIn(values.text)).slice(0, 1000);
  return released(found, { text, ...(values.photos === true ? {} : { photos: [] }) }, world);
}

/** 不答复. */
export async function onAnswerDrop(
  action: ActionOf<'order-answer-drop'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const found = await pressedDraft(action, click, world);
  if ('refused' in found) return found.refused;
  const says = { ...found.receipt.says, by: found.name };
  return {
    changes: [{ kind: 'receipt-state', of: keyOf(action), from: ['draft'], to: 'dropped', at: world.now(), says }],
    says: [answerMoved(action, found.clicked)],
    answer: shown(action),
  };
}

/** One of the answers that wait, out of the list. */
export async function onAnswerSee(action: ActionOf<'order-answer-see'>, click: Click, world: World): Promise<Reaction> {
  const found = await pressed(action, click, world);
  return 'refused' in found ? found.refused : { ...nothing, answer: shown(action) };
}

/** 再发: a receipt that its source did not take, once more. */
export async function onReceiptAgain(
  action: ActionOf<'order-receipt-again'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const found = await pressed(action, click, world);
  if ('refused' in found) return found.refused;
  if (found.receipt.state !== 'dead') return toast('这一条已经再发了。');
  return {
    changes: [{ kind: 'receipt-state', of: keyOf(action), from: ['dead'], to: 'queued', at: world.now() }],
    says: [sending(found.receipt), answerMoved(action)],
    answer: {
      toast: { type: 'info', content: '再发一次，没送到会再告诉您。' },
      show: { view: 'order-sources', openId: click.who.openId },
    },
  };
}

/** 对方系统. */
export async function onSources(_: ActionOf<'order-sources'>, { who: { openId } }: Click): Promise<Reaction> {
  return { ...nothing, answer: { show: { view: 'order-sources', openId } } };
}
