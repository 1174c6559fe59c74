import { EventDispatcher, WSClient } from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buttonCard, KEYS, type OpenSandbox, openSandbox, SILENT } from './open-sandbox.ts';

let feishu: OpenSandbox;
const clients: WSClient[] = [];
beforeEach(async () => {
  feishu = await openSandbox({ settings: { connection: 'long' } });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close({ force: true });
  await feishu.close();
});

type Handlers = Record<string, (event: Record<string, never>) => Promise<unknown>>;

const connect = async (handlers: Handlers) => {
  const dispatcher = new EventDispatcher({ logger: SILENT }).register(handlers);
  const ready = new Promise<void>((resolve) => {
    const { appId, appSecret } = KEYS;
    const options = { appId, appSecret, domain: feishu.base, logger: SILENT, onReady: resolve };
    const client = new WSClient(options);
    clients.push(client);
    void client.start({ eventDispatcher: dispatcher });
  });
  await ready;
};

test('the SDK client hears messages, long ones in pieces', async () => {
  const heard: string[] = [];
  await connect({
    'im.message.receive_v1': async (event: { message?: { content: string } }) => {
      heard.push(event.message?.content ?? '');
    },
  });
  const long = '油烟'.repeat(15_000);
  await feishu.client.say({ as: feishu.who('网格员甲'), text: '短' });
  await feishu.client.say({ as: feishu.who('网格员甲'), text: long });
  await feishu.client.idle();
  expect(heard).toEqual(['{"text":"短"}', JSON.stringify({ text: long })]);
  expect(feishu.pushed).toEqual([]);
});

test('the SDK client answers a card callback over the connection', async () => {
  await connect({
    'card.action.trigger': async (event: { action?: { value: { id: string } } }) => ({
      toast: { type: 'info', content: `按了 ${event.action?.value.id}` },
    }),
  });
  const worker = feishu.who('网格员甲');
  const sent = await feishu.lark().im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: worker, msg_type: 'interactive', content: JSON.stringify(buttonCard('按', { id: 'CG04' })) },
  });
  const clicked = await feishu.client.click({ as: worker, message_id: sent.data?.message_id ?? '', label: '按' });
  expect(clicked.toast).toEqual({ type: 'info', content: '按了 CG04' });
});

test('a client without a handler for card callbacks spoils the click', async () => {
  await connect({});
  const worker = feishu.who('网格员甲');
  const sent = await feishu.lark().im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: worker, msg_type: 'interactive', content: JSON.stringify(buttonCard('按')) },
  });
  const clicked = await feishu.client.click({ as: worker, message_id: sent.data?.message_id ?? '', label: '按' });
  expect(clicked.toast?.code).toBe(200672);
});

test('an event goes to one client only, and to the ladder while none is connected', async () => {
  await feishu.client.say({ as: feishu.who('网格员甲'), text: '早' });
  await feishu.client.idle();
  let heard = 0;
  const count = async () => {
    heard += 1;
  };
  await connect({ 'im.message.receive_v1': count });
  await connect({ 'im.message.receive_v1': count });
  await feishu.client.advance('PT20S');
  expect(heard).toBe(1);
});

test('a wrong secret gets no address, a made-up ticket no connection', async () => {
  const ask = (AppSecret: string) =>
    fetch(`${feishu.base}/callback/ws/endpoint`, {
      method: 'POST',
      body: JSON.stringify({ AppID: KEYS.appId, AppSecret }),
    }).then((answer) => answer.json());
  expect(await ask('wrong')).toMatchObject({ code: 514, data: { ClientConfig: { PingInterval: 120 } } });
  expect(await ask(KEYS.appSecret)).toMatchObject({ code: 0, data: { URL: expect.stringMatching(/\?fpid=/) } });
  const socket = new WebSocket(`${feishu.base.replace('http', 'ws')}/ws/v2?x=1&ticket=made-up`);
  const outcome = await new Promise<string>((resolve) => {
    socket.onopen = () => resolve('open');
    socket.onerror = () => resolve('refused');
  });
  expect(outcome).toBe('refused');
});
