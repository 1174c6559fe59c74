import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adaptDefault, Client, EventDispatcher, LoggerLevel } from '@larksuiteoapi/node-sdk';
import { beMeasured } from './whole-process.ts';

// The official SDK's own adapter, and its own Client to answer every question with the same card: nothing is searched, nothing saved.
const env = process.env;
const card = {
  schema: '2.0',
  body: {
    elements: Array.from({ length: 12 }, () => ({ tag: 'markdown', content: '油烟归综合行政执法队管。'.repeat(8) })),
  },
};
const client = new Client({
  appId: env.FEISHU_APP_ID ?? '',
  appSecret: env.FEISHU_APP_SECRET ?? '',
  domain: env.FEISHU_DOMAIN ?? '',
  loggerLevel: LoggerLevel.fatal,
});
const dispatcher = new EventDispatcher({
  encryptKey: env.FEISHU_ENCRYPT_KEY ?? '',
  verificationToken: env.FEISHU_VERIFICATION_TOKEN ?? '',
  loggerLevel: LoggerLevel.fatal,
}).register({
  'im.message.receive_v1': async ({ message }) => {
    void client.im.message.create({
      params: { receive_id_type: 'chat_id' },
      data: { receive_id: message.chat_id, msg_type: 'interactive', content: JSON.stringify(card) },
    });
  },
});
const server = createServer(adaptDefault('/feishu/events', dispatcher, { autoChallenge: true }));
await once(server.listen(0, '127.0.0.1'), 'listening');
beMeasured((server.address() as AddressInfo).port);
