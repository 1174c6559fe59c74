import { randomUUID } from 'node:crypto';
import { seal, signatureHeaders } from '../../sandbox/push/seal.ts';

/** What the app under test is configured with. */
export const ENVIRONMENT = {
  FEISHU_APP_ID: 'cli_0123456789abcdef',
  FEISHU_APP_SECRET: 'a made-up secret',
  FEISHU_ENCRYPT_KEY: 'a made-up encrypt key',
  FEISHU_VERIFICATION_TOKEN: 'a made-up verification token',
};
/** The same app as a sandbox knows it. */
export const SANDBOX_APP = {
  appId: ENVIRONMENT.FEISHU_APP_ID,
  appSecret: ENVIRONMENT.FEISHU_APP_SECRET,
  encryptKey: ENVIRONMENT.FEISHU_ENCRYPT_KEY,
  verificationToken: ENVIRONMENT.FEISHU_VERIFICATION_TOKEN,
};

const { FEISHU_APP_ID, FEISHU_ENCRYPT_KEY, FEISHU_VERIFICATION_TOKEN } = ENVIRONMENT;

/** An envelope as Feishu makes it. */
export const envelope = (type: string, event: object, header: object = {}) => ({
  schema: '2.0',
  header: {
    event_id: randomUUID(),
    event_type: type,
    create_time: '1760000000000',
    token: FEISHU_VERIFICATION_TOKEN,
    app_id: FEISHU_APP_ID,
    tenant_key: 'tenant',
    ...header,
  },
  event,
});

const person = { open_id: 'ou_person', union_id: 'on_person', user_id: '' };

/** A text message to the bot alone. */
export const question = (text: string, { chat = 'oc_alone', who = 'ou_person', id = `om_${randomUUID()}` } = {}) =>
  envelope('im.message.receive_v1', {
    sender: { sender_id: { ...person, open_id: who }, sender_type: 'user', tenant_key: 'tenant' },
    message: {
      message_id: id,
      create_time: '1760000000000',
      update_time: '1760000000000',
      chat_id: chat,
      chat_type: 'p2p',
      message_type: 'text',
      content: JSON.stringify({ text }),
    },
  });

/** A click on a card's button. */
export const click = (value: unknown) =>
  envelope('card.action.trigger', {
    operator: { ...person, tenant_key: 'tenant' },
    token: 'c-card-token',
    action: { value, tag: 'button' },
    host: 'im_message',
    context: { open_message_id: 'om_card', open_chat_id: 'oc_alone' },
  });

/** The remaining types of events that the bot takes. */
export const others = () => [
  envelope('application.bot.menu_v6', { operator: { operator_id: person }, event_key: 'help', timestamp: 1760000000 }),
  envelope('im.chat.access_event.bot_p2p_chat_entered_v1', { chat_id: 'oc_alone', operator_id: person }),
  envelope('im.chat.member.bot.added_v1', { chat_id: 'oc_group', operator_id: person, name: '一个群' }),
  envelope('im.chat.member.bot.deleted_v1', { chat_id: 'oc_group', operator_id: person, name: '一个群' }),
  envelope('im.chat.disbanded_v1', { chat_id: 'oc_group', operator_id: person, name: '一个群' }),
];

export type Posted = { body: string | Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/** A body under our keys' signature, made `age` seconds ago. */
export function signed(body: string, now: number, { age = 0, key = FEISHU_ENCRYPT_KEY } = {}): Posted {
  const timestamp = String(Math.floor(now / 1000) - age);
  const headers = signatureHeaders(body, key, timestamp, randomUUID());
  return { body, headers: { 'content-type': 'application/json;charset=utf-8', ...headers } };
}

/** Encrypted, as it goes over the wire. */
export const sealed = (plain: unknown, key = FEISHU_ENCRYPT_KEY) =>
  seal(typeof plain === 'string' ? plain : JSON.stringify(plain), key);

/** What Feishu posts: encrypted and signed. */
export const posted = (plain: unknown, now: number) => signed(sealed(plain), now);
