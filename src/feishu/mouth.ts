import { Client, type HttpInstance } from '@larksuiteoapi/node-sdk';
import * as z from 'zod';
import type { Content, Messenger } from '../bot/ports/messenger.ts';
import type { Target } from '../bot/ports/outgoing.ts';
import { ChatId, type OpenId } from '../brands.ts';
import type { Config } from '../config.ts';
import { isPlatformFault } from '../outgoing/platform-fault.ts';
import { readAtMost } from '../read-at-most.ts';
import { TOKEN_CODES, tooLarge } from './errors.ts';
import { wordsOf } from './read-message.ts';
import { message, orEmpty, person, told } from './told.ts';
import { callPlatform, fetchTransport, readEnvelope } from './transport.ts';

const Sent = z.object({ data: z.object({ message_id: message, chat_id: orEmpty.pipe(ChatId) }) });
const BotInfo = z.object({ bot: z.object({ open_id: person }) });
const Uploaded = z.object({ data: z.object({ image_key: told }) });
const UploadedFile = z.object({ data: z.object({ file_key: told }) });

export type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  more?: CallOptions,
) => Promise<unknown>;
type CallOptions = {
  params?: Record<string, string | number | boolean>;
  data?: Record<string, unknown>;
  /** ms that an answer is waited for, where it takes longer than most. */
  timeout?: number;
};

/** Largest picture Feishu takes, bytes (im/v1/images create). */
export const MAX_IMAGE = 10 * 1024 * 1024;

/** The token cache on our own clock: the SDK's counts by the machine's, and keeps a token the platform has refused. */
function tokenCache(now: () => number) {
  const kept = new Map<string, { value: unknown; until: number }>();
  return {
    async get(key: string | symbol | object) {
      const found = kept.get(String(key));
      return found && found.until > now() ? found.value : undefined;
    },
    async set(key: string | symbol | object, value: unknown, expiresAt?: number) {
      kept.set(String(key), { value, until: now() + ((expiresAt ?? Date.now()) - Date.now()) });
      return true;
    },
    drop: () => kept.clear(),
  };
}

const silent = () => {};

/** One authenticated call; a token the platform no longer takes is dropped and the call made once more. */
export function createCaller(config: Pick<Config, 'app' | 'domain'>, now: () => number, transport = fetchTransport) {
  const cache = tokenCache(now);
  const client = new Client({
    appId: config.app.id,
    appSecret: config.app.secret,
    domain: config.domain,
    httpInstance: transport,
    cache,
    // Refusals are ours to log; the SDK would print whole requests.
    logger: { error: silent, warn: silent, info: silent, debug: silent, trace: silent },
  });
  const onceMore = async <T>(attempt: () => Promise<T>): Promise<T> => {
    try {
      return await attempt();
    } catch (error) {
      if (!isPlatformFault(error) || !TOKEN_CODES.includes(error.code ?? 0)) throw error;
      cache.drop();
      return attempt();
    }
  };
  const call: Call = (method, path, { params, data, timeout } = {}) =>
    onceMore(() =>
      client.request({
        method,
        url: `/open-apis${path}`,
        params: params ?? {},
        data: data ?? {},
        ...(timeout ? { timeout } : {}),
      }),
    );
  const bytes = (
    method: 'GET' | 'POST',
    path: string,
    more: { params?: Record<string, string>; data?: FormData } = {},
  ) =>
    onceMore(async () => {
      const token = await client.tokenManager.getTenantAccessToken();
      return callPlatform({
        method,
        url: `${config.domain}/open-apis${path}`,
        ...more,
        headers: { authorization: `Bearer ${token}` },
      });
    });
  return { call, bytes };
}

/** JSON within JSON, written out only when the call is: what waits for its answer, and may be said again, keeps no text. */
const writtenOut = (value: unknown) => ({ toJSON: () => JSON.stringify(value) });

function contentOf(content: Content) {
  if ('card' in content) return { msg_type: 'interactive', content: writtenOut(content.card) };
  // A post's text nodes are literal: nothing in them can mention or link (im/v1/message create_json).
  const lines = content.words.split('\n').map((line) => [{ tag: 'text', text: line || ' ' }]);
  return { msg_type: 'post', content: writtenOut({ zh_cn: { content: lines } }) };
}

const receiver = (to: Target) =>
  'chatId' in to ? { type: 'chat_id', id: to.chatId } : { type: 'open_id', id: to.openId };

async function pictureIn(response: Response): Promise<Uint8Array> {
  const image = await readAtMost(response, MAX_IMAGE);
  if (!image) throw tooLarge('a picture', MAX_IMAGE);
  return image;
}

/** The Messenger over Feishu's open platform. Makes one SDK client: the first costs some 15 ms of CPU. */
export function createMessenger(
  config: Pick<Config, 'app' | 'domain'>,
  now: () => number,
  transport?: HttpInstance,
): Messenger {
  const { call, bytes } = createCaller(config, now, transport);
  let botOpenId: Promise<OpenId> | undefined;
  const sentBy = (answer: unknown) => {
    const { data } = Sent.parse(answer);
    return { messageId: data.message_id, chatId: data.chat_id };
  };
  return {
    async send(to, content, uuid) {
      const { type, id } = receiver(to);
      const data = { receive_id: id, ...contentOf(content), uuid };
      return sentBy(await call('POST', '/im/v1/messages', { params: { receive_id_type: type }, data }));
    },
    async reply(messageId, content, uuid) {
      const data = { ...contentOf(content), uuid };
      return sentBy(await call('POST', `/im/v1/messages/${encodeURIComponent(messageId)}/reply`, { data }));
    },
    async update(messageId, card) {
      await call('PATCH', `/im/v1/messages/${encodeURIComponent(messageId)}`, {
        data: { content: writtenOut(card) },
      });
    },
    async buzz(messageId, openIds) {
      const data = { user_id_list: openIds };
      const params = { user_id_type: 'open_id' };
      await call('PATCH', `/im/v1/messages/${encodeURIComponent(messageId)}/urgent_app`, { params, data });
    },
    async read(messageId) {
      return wordsOf(await call('GET', `/im/v1/messages/${encodeURIComponent(messageId)}`));
    },
    async fetchImage(messageId, imageKey) {
      const path = `/im/v1/messages/${encodeURIComponent(messageId)}/resources/${encodeURIComponent(imageKey)}`;
      return pictureIn(await bytes('GET', path, { params: { type: 'image' } }));
    },
    async fetchOwnImage(imageKey) {
      return pictureIn(await bytes('GET', `/im/v1/images/${encodeURIComponent(imageKey)}`));
    },
    async uploadImage(image) {
      if (image.length > MAX_IMAGE) throw tooLarge('a picture', MAX_IMAGE);
      const data = new FormData();
      data.set('image_type', 'message');
      data.set('image', new Blob([new Uint8Array(image)]), 'photo');
      return Uploaded.parse(await readEnvelope(await bytes('POST', '/im/v1/images', { data }))).data.image_key;
    },
    async uploadFile(file, name) {
      const data = new FormData();
      // The platform shows what it knows by its kind; every other file is a stream.
      data.set('file_type', name.endsWith('.xlsx') ? 'xls' : 'stream');
      data.set('file_name', name);
      data.set('file', new Blob([new Uint8Array(file)]), name);
      return UploadedFile.parse(await readEnvelope(await bytes('POST', '/im/v1/files', { data }))).data.file_key;
    },
    async sendFile(to, fileKey, uuid) {
      const { type, id } = receiver(to);
      const data = { receive_id: id, msg_type: 'file', content: JSON.stringify({ file_key: fileKey }), uuid };
      return sentBy(await call('POST', '/im/v1/messages', { params: { receive_id_type: type }, data }));
    },
    botOpenId() {
      botOpenId ??= call('GET', '/bot/v3/info').then(
        (answer) => BotInfo.parse(answer).bot.open_id,
        (error) => {
          botOpenId = undefined;
          throw error;
        },
      );
      return botOpenId;
    },
  };
}
