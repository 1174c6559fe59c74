import * as z from 'zod';
import type { JsonObject } from '../json.ts';
import type { Chat, Pin } from '../tenant/chat.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { pageOf } from './page.ts';
import { chatOfMessage, messageWith } from './receive-id.ts';
import { refuse } from './refused.ts';

const WRITE = ['im:message', 'im:message.pins:write_only'];
const READ = ['im:message', 'im:message:readonly', 'im:message.pins:read'];

const pinObject = (world: World, chat: Chat, pin: Pin): JsonObject => ({
  message_id: pin.messageId,
  chat_id: chat.chatId,
  operator_id: pin.operator,
  operator_id_type: pin.operator === world.keys.appId ? 'app_id' : 'open_id',
  create_time: String(pin.at),
});

function pinnable(world: World, messageId: string) {
  const message = messageWith(world, messageId);
  if (message.recalled) throw refuse(230110);
  const chat = chatOfMessage(world, message.chatId);
  if (world.rates.take(`pin ${messageId}`, world.settings.perTarget, 1000)) throw refuse(230047);
  return chat;
}

/** POST /im/v1/pins; pinning twice is pinning once */
export const createPin = (world: World): Endpoint => ({
  name: 'im.pin.create',
  method: 'POST',
  path: '/open-apis/im/v1/pins',
  scopes: WRITE,
  serve: async (call) => {
    const { message_id } = await call.body(z.object({ message_id: z.string().min(1) }));
    const chat = pinnable(world, message_id);
    const known = chat.pins.find((pin) => pin.messageId === message_id);
    const pin = known ?? { messageId: message_id, operator: world.keys.appId, at: Math.floor(world.clock.now()) };
    if (!known) chat.pins.push(pin);
    world.live.tell({ type: 'chat', chat_id: chat.chatId });
    return { pin: pinObject(world, chat, pin) };
  },
});

/** DELETE /im/v1/pins/:message_id */
export const deletePin = (world: World): Endpoint => ({
  name: 'im.pin.delete',
  method: 'DELETE',
  path: '/open-apis/im/v1/pins/:message_id',
  scopes: WRITE,
  serve: (call) => {
    const messageId = call.param('message_id');
    const chat = pinnable(world, messageId);
    chat.pins = chat.pins.filter((pin) => pin.messageId !== messageId);
    world.live.tell({ type: 'chat', chat_id: chat.chatId });
    return {};
  },
});

/** GET /im/v1/pins of one chat, newest first; times in milliseconds */
export const listPins = (world: World): Endpoint => ({
  name: 'im.pin.list',
  method: 'GET',
  path: '/open-apis/im/v1/pins',
  scopes: READ,
  serve: (call) => {
    const chat = chatOfMessage(world, call.query('chat_id') ?? '');
    const from = Number(call.query('start_time') ?? 0);
    const to = Number(call.query('end_time') ?? Number.POSITIVE_INFINITY);
    const pins = chat.pins.filter((pin) => pin.at >= from && pin.at <= to).toReversed();
    return pageOf(
      call,
      pins.map((pin) => pinObject(world, chat, pin)),
      { usual: 20, most: 50 },
    );
  },
});
