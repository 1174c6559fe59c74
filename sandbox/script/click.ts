import * as z from 'zod';
import { labelled, labelsOf, type Operable, operables } from '../cards/components.ts';
import { isObject, type JsonObject, textOf } from '../json.ts';
import type { CardTokens } from '../platform/card-tokens.ts';
import { CARD_LIFE_MS, replaceCard } from '../platform/change-message.ts';
import { cardRefusal } from '../platform/message-content.ts';
import { type CallbackAnswer, readAnswer, type Toast } from '../push/callback-answer.ts';
import { envelope } from '../push/envelope.ts';
import type { Transport } from '../push/transport.ts';
import type { Chat } from '../tenant/chat.ts';
import type { Message } from '../tenant/message.ts';
import type { Person } from '../tenant/people.ts';
import { recordRejection, type World } from '../world.ts';
import { badRequest, chatFor, personOf } from './bad-request.ts';
import { effectOf } from './click-action.ts';

/** A click: the component with this label; `index` chooses among several with the same label, from 0. */
export const Click = z.object({
  as: z.string(),
  message_id: z.string(),
  label: z.string().min(1),
  value: z.unknown().optional(),
  form: z.record(z.string(), z.unknown()).optional(),
  index: z.number().int().min(0).optional(),
});

/** What the person sees after a click: a toast, a page to open, the card as now shown. */
export type Clicked = { toast?: Toast; url?: string; card?: JsonObject };

/** Operates a component as a person; the host has answered (or failed to) when this resolves. */
export async function click(
  world: World,
  transport: Transport,
  tokens: CardTokens,
  wish: z.infer<typeof Click>,
): Promise<Clicked> {
  const person = personOf(world, wish.as);
  const message = world.tenant.messages.get(wish.message_id);
  if (!message) throw badRequest(`没有这条消息：${wish.message_id}`);
  const chat = chatFor(world, message.chatId, person);
  if (!message.card || message.recalled) throw badRequest('这条消息不是卡片，或者已经撤回');
  const target = targetOf(message.card, wish);
  if (world.clock.now() - message.createdAt > CARD_LIFE_MS)
    return finish(world, message, person, { type: 'error', content: '卡片已超过 14 天，不能再操作' });

  const effect = effectOf(world, chat, message.card, target, wish);
  if (effect.missing)
    return finish(world, message, person, { type: 'error', content: `请填写：${effect.missing.join('、')}` });
  const opened = effect.url === undefined ? {} : { url: effect.url };
  if (!effect.action) return { ...opened, card: message.card };

  const event = callbackEvent(world, tokens, person, chat, message, effect.action);
  message.clicksInFlight += 1;
  try {
    const sent = envelope(world, 'callback', 'card.action.trigger', event);
    const answer = readAnswer(await world.traffic.track(transport(sent)));
    const toast = applyAnswer(world, chat, message, answer);
    return { ...opened, ...finish(world, message, person, toast) };
  } finally {
    message.clicksInFlight -= 1;
  }
}

function targetOf(card: JsonObject, wish: z.infer<typeof Click>): Operable {
  const found = labelled(card, wish.label);
  const target = wish.index === undefined ? (found.find(isEnabled) ?? found[0]) : found[wish.index];
  if (!target) {
    const known = [...new Set(operables(card).map((operable) => labelsOf(operable)[0] ?? operable.tag))];
    throw badRequest(`卡片上没有「${wish.label}」，有：${known.join('、') || '（没有可操作的）'}`);
  }
  if (!isEnabled(target)) {
    const tips = target.component.disabled_tips;
    throw badRequest(`「${wish.label}」现在不能点${isObject(tips) ? `：${textOf(tips.content)}` : ''}`);
  }
  return target;
}

const isEnabled = ({ component }: Operable): boolean => component.disabled !== true;

function callbackEvent(
  world: World,
  tokens: CardTokens,
  person: Person,
  chat: Chat,
  message: Message,
  action: JsonObject,
): JsonObject {
  const userId = world.settings.userIdInEvents ? { user_id: person.userId } : {};
  return {
    operator: { tenant_key: world.tenant.key, ...userId, open_id: person.openId, union_id: person.unionId },
    token: tokens.issue(message.messageId),
    action,
    host: 'im_message',
    context: { open_message_id: message.messageId, open_chat_id: chat.chatId },
  };
}

/** Puts the answered card in place for everybody; a failure becomes the toast the client would show, and is recorded. */
function applyAnswer(world: World, chat: Chat, message: Message, answer: CallbackAnswer): Toast | undefined {
  if ('failed' in answer) return failure(world, answer.failed, answer.why, answer.why);
  if (!answer.card) return answer.toast;
  const refusal = cardRefusal(world, chat, answer.card);
  if (refusal) return failure(world, 200673, '返回的卡片格式不对', `ErrCode: ${refusal.subCode}; ${refusal.msg}`);
  // Recalled while the host was thinking: there is nothing left to change.
  if (!message.recalled) replaceCard(world, message, answer.card);
  return answer.toast;
}

function failure(world: World, code: number, shown: string, msg: string): Toast {
  recordRejection(world, { kind: 'callback', where: 'card.action.trigger', code, msg });
  return { type: 'error', content: `出错了：${shown}（${code}）`, code };
}

function finish(world: World, message: Message, person: Person, toast: Toast | undefined): Clicked {
  if (toast)
    world.live.tell({
      type: 'toast',
      chat_id: message.chatId,
      message_id: message.messageId,
      as: person.openId,
      toast,
    });
  return { ...(toast ? { toast } : {}), ...(message.card && !message.recalled ? { card: message.card } : {}) };
}
