import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { openLongOffice } from './long-office.ts';

let office: Awaited<ReturnType<typeof openLongOffice>>;
let asker: string;

beforeEach(async () => {
  office = await openLongOffice();
  await told('long connection: connected');
  const [person] = await office.client.people();
  asker = person?.id ?? '';
});
afterEach(async () => {
  vi.restoreAllMocks();
  await office.close();
});

const told = (message: string) => expect.poll(office.told).toContain(message);
const ask = (text: string) => office.client.say({ as: asker, text });
const cardsIn = async (chat: string) => (await office.client.messages(chat)).filter((message) => message.card);

const listsIn = async (chat: string) =>
  (await cardsIn(chat)).filter(({ card }) => JSON.stringify(card).includes('矛盾'));

test('a question that comes by the long connection is answered with a card, and so is a click', async () => {
  const { chat_id } = await ask('清单');
  await expect.poll(() => listsIn(chat_id)).toHaveLength(1);
  const [list] = await listsIn(chat_id);
  const label = /"content":"([^"]*矛盾[^"]*)"/.exec(JSON.stringify(list?.card))?.[1] ?? '';
  await office.client.click({ as: asker, message_id: list?.message_id ?? '', label });
  const after = (await cardsIn(chat_id)).find((one) => one.message_id === list?.message_id);
  expect(after?.card).not.toEqual(list?.card);
  expect((await office.client.faults()).rejections).toEqual([]);
});

test('there is no public door for events then, and everything else is served', async () => {
  for (const method of ['POST', 'GET']) {
    expect((await office.node.app.request('/feishu/events', { method })).status).toBe(404);
  }
  expect((await office.node.app.request('/healthz')).status).toBe(200);
  expect((await office.node.app.request('/nowhere')).status).toBe(404);
});

test('a type the bot does not take is acknowledged', async () => {
  const [, other, third] = await office.client.people();
  const group = await office.client.makeGroup(asker, '一个群', [other?.id ?? '']);
  await office.client.addMembers(asker, group.chat_id, [third?.id ?? '']);
  await office.client.idle();
  await told('an event of no concern');
  expect((await office.client.faults()).rejections).toEqual([]);
});

test('what could not be written is acknowledged with 500 and comes again', async () => {
  const commit = vi.spyOn(office.node.host.world.store, 'commit').mockRejectedValueOnce(new Error('disk I/O error'));
  const { chat_id } = await ask('楼下烧烤店油烟太大谁管');
  await office.client.idle();
  expect(await cardsIn(chat_id)).toEqual([]);
  expect((await office.client.faults()).rejections).toMatchObject([{ kind: 'delivery', code: 500 }]);
  await office.client.advance('PT15S');
  await expect.poll(() => cardsIn(chat_id)).not.toEqual([]);
  expect(commit.mock.calls.length).toBeGreaterThan(1);
});

test('a cut connection is made again, says so in the log, and what was asked meanwhile is answered once', async () => {
  // The SDK waits up to 30 s, by chance, before it connects again.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  office.cut();
  await told('long connection: lost, reconnecting');
  const { chat_id } = await ask('清单');
  await told('long connection: connected again');
  await office.client.advance('PT20S');
  await expect.poll(() => listsIn(chat_id)).toHaveLength(1);
  await office.client.advance('PT8H');
  expect(await listsIn(chat_id)).toHaveLength(1);
});

test('a stop acknowledges what was taken, and takes no more', async () => {
  const { store } = office.node.host.world;
  const write = store.commit;
  const writing = vi.spyOn(store, 'commit').mockImplementation(async (commit) => {
    await new Promise((done) => setTimeout(done, 300));
    return write(commit);
  });
  await ask('清单');
  await expect.poll(() => writing.mock.calls.length).toBe(1);
  await office.long.stop();
  await office.client.idle();
  expect((await office.client.faults()).rejections).toEqual([]);
  await ask('清单 燃气');
  await office.client.idle();
  expect((await office.client.faults()).rejections).toMatchObject([{ kind: 'delivery', msg: 'unreachable' }]);
});

test('no log line of the connection has what people wrote, an address with its ticket or a secret', async () => {
  await ask('楼下烧烤店油烟太大谁管 13812345678');
  await office.client.idle();
  office.cut();
  await told('long connection: lost, reconnecting');
  const all = office.lines.join('\n');
  for (const secret of ['13812345678', '油烟', 'ticket', 'access_key', 'a made-up secret'])
    expect(all).not.toContain(secret);
});

const Ready = z.object({
  why: z.array(z.string()),
  link: z.strictObject({ connected: z.boolean(), lostSeconds: z.number().optional(), why: z.string().optional() }),
});
const ready = async () => {
  const response = await office.node.app.request('/readyz');
  return { status: response.status, health: Ready.parse(await response.json()) };
};

test('/readyz knows whether the connection lives, since when not, and why', async () => {
  expect((await ready()).health.link).toEqual({ connected: true });
  const { now } = office.node.host.world;
  await office.node.host.world.store.commit({
    at: now(),
    changes: [{ kind: 'meta', key: 'last-tick', value: String(now() + 120_000) }],
    says: [],
  });
  // Nobody answers any more: the SDK goes on trying.
  office.shut();
  await told('long connection: lost, reconnecting');
  const soon = await ready();
  expect([soon.status, soon.health.link.connected]).toEqual([200, false]);
  await office.client.advance('PT2M');
  const late = await ready();
  expect(late.status).toBe(503);
  expect(late.health.why).toEqual(['link']);
  expect(late.health.link.lostSeconds).toBeGreaterThanOrEqual(120);
});
