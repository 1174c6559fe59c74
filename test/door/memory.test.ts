import { once } from 'node:events';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { MAX_BODY } from '../../src/feishu/door.ts';
import { envelope, type Posted, posted, question, sealed, signed } from './events.ts';
import { NOW, servedDoor } from './open-door.ts';

const { door, server } = servedDoor();

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');
const MEGA = 1024 * 1024;

/** Bytes this process holds after everything that can go is gone. */
async function held(): Promise<number> {
  for (let n = 0; n < 3; n++) {
    collect();
    await new Promise((done) => setTimeout(done, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const large = 'x'.repeat(MAX_BODY - 10_000);
/** One of each kind that leaves nothing, each different from the last of its kind. */
const wave = (n: number): Posted[] => [
  { body: `noise ${n}`, headers: { 'x-lark-request-nonce': `nonce ${n}` } },
  signed(sealed(question(`油烟 ${n}`)), NOW, { key: `key ${n}` }),
  signed(`{"encrypt":"${n}`, NOW),
  signed(sealed({ nothing: n }, `another key ${n}`), NOW),
  posted({ schema: '2.0', header: { event_id: `${n}` }, event: {} }, NOW),
  posted(envelope(`nobody.knows.${n}`, { n }), NOW),
  posted(envelope('im.message.receive_v1', { message: { message_id: `om_${n}` } }), NOW),
  ...(n % 20 === 0 ? [signed(`${large}${n}`, NOW, { key: 'forged' }), signed(large + large, NOW)] : []),
];

async function flood(from: number, to: number) {
  for (let n = from; n < to; n++) {
    for (const sent of wave(n)) expect((await door().post(sent)).status).toBeLessThan(500);
    door().lines.length = 0;
  }
}

test('thousands of requests that are turned away leave nothing, in the memory either', async () => {
  await flood(0, 150);
  const before = await held();
  await flood(150, 900);
  expect((await held()) - before).toBeLessThan(2 * MEGA);
  expect(door().rows()).toBe(0);
});

/** Begins to post and hangs up in the middle of the body. */
async function hangUp(): Promise<void> {
  const socket = connect(server().port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  const head = `POST /feishu/events HTTP/1.1\r\nHost: h\r\nContent-Length: ${MAX_BODY}\r\n\r\n`;
  await new Promise((done) => socket.write(head + large.slice(0, 100_000), done));
  socket.destroy();
}

test('neither do hundreds that hang up half-way, and the door still opens', async () => {
  const many = async (times: number) => {
    for (let n = 0; n < times; n++) await Promise.all(Array.from({ length: 20 }, hangUp));
  };
  // Eight hundred that are kept would hold 80 MB. What the last ones sent goes when their sockets have closed.
  const closed = () => expect.poll(() => promisify(server().server.getConnections.bind(server().server))()).toBe(0);
  await many(3);
  await closed();
  const before = await held();
  await many(40);
  await closed();
  await expect.poll(async () => (await held()) - before).toBeLessThan(8 * MEGA);
  expect((await door().post(posted(envelope('unknown', {}), NOW))).status).toBe(200);
});
