import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adaptDefault, EventDispatcher, LoggerLevel } from '@larksuiteoapi/node-sdk';
import { beMeasured } from './whole-process.ts';

// The official SDK's own adapter with a handler that does nothing: the least that an answer can cost with it.
const dispatcher = new EventDispatcher({
  encryptKey: process.env.FEISHU_ENCRYPT_KEY ?? '',
  verificationToken: process.env.FEISHU_VERIFICATION_TOKEN ?? '',
  loggerLevel: LoggerLevel.fatal,
}).register({ 'im.message.receive_v1': async () => {} });
const server = createServer(adaptDefault('/feishu/events', dispatcher, { autoChallenge: true }));
await once(server.listen(0, '127.0.0.1'), 'listening');
beMeasured((server.address() as AddressInfo).port);
