import { afterEach, beforeEach, expect, test } from 'vitest';
import { personOf } from '../../src/bot/core/person-of.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { toDesk, wordsToDesk } from '../../src/bot/core/to-desk.ts';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
import { receive } from '../../src/bot/receive.ts';
import { actSession } from '../../src/bot/services/act.ts';
import { faultOf } from '../../src/feishu/errors.ts';
import { DESK } from '../../src/roster/roster.ts';
import { ownerHash } from '../../src/visits/owner-token.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, idOf, reportCase } from '../store/report-case.ts';
import { KEPT, keepRecords, VISITS } from './secrecy/kept-records.ts';
import { HEARS, keepSince, RUNS, SIGNED_UP, SINCE, TAKES } from './secrecy/kept-since.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** The platform takes nothing more for these chats and people. */
function gone(...keys: string[]) {
  const { send } = opened.messenger;
  opened.messenger.send = async (to, content, uuid) => {
    if (keys.includes('chatId' in to ? to.chatId : to.openId)) throw faultOf(230002, 'said', 400);
    return send(to, content, uuid);
  };
}
/** What somebody is told of these. */
async function heardBy(name: string, says: Outgoing[]): Promise<string[]> {
  opened.spoken.splice(0);
  await opened.store.commit({ at: opened.clock.now, changes: [], says });
  await deliverDue(opened.world);
  return opened.spoken.filter(({ to }) => to === idOf(name)).map(({ text }) => text);
}

test('what other systems want of the desk goes on: to each dispatcher with its buttons, to the leader in a sentence', async () => {
  const number = await reportCase(opened);
  await keepSince(opened, number);
  await deliverDue(opened.world);
  const roster = await readRoster(opened.world);
  const says = () => [
    ...toDesk(
      {
        ...{ about: 'E-1', notice: 'answer' },
        view: (to) => ({
          ...{ view: 'order-answer', of: SINCE.receipt },
          ...('openId' in to ? { openId: to.openId } : {}),
        }),
      },
      roster,
      opened.world,
    ),
    ...toDesk(
      { about: 'orders/1', notice: 'came', view: { view: 'orders-came', since: opened.clock.now, cases: [number] } },
      roster,
      opened.world,
    ),
    ...wordsToDesk('141 E-1 的回执一直没送到。', { about: 'E-1' }, roster, opened.world),
  ];
  gone(roster.dutyChat(DESK) ?? '');
  const own = await heardBy(TAKES, says());
  expect(own).toHaveLength(3);
  for (const text of own) expect(text).toContain('没送到');
  expect(own.join()).toContain('order-answer-send');
  expect(own.join()).toContain('外来新单');
  gone(roster.dutyChat(DESK) ?? '', idOf(TAKES));
  opened.clock.now += 60_000;
  const leader = await heardBy('带班领导', says());
  expect(leader).toHaveLength(3);
  for (const text of leader) expect(text).toMatch(/^没送到 .*请打电话转告/);
});

test('who signed up and is not reached is rung by whoever looks after the service: they read whom to ring, nobody else does', async () => {
  await keepSince(opened, await reportCase(opened));
  await deliverDue(opened.world);
  gone(idOf(HEARS));
  const roster = await readRoster(opened.world);
  const found = await opened.store.session(SINCE.session);
  const command = { do: 'cancel' as const, why: '老师病了' };
  const acted = actSession(
    { found, command, actor: personOf(idOf(RUNS), roster), runs: true, key: 'called-off' },
    opened.world,
  );
  if (acted.kind === 'refused') throw new Error(acted.why);
  await opened.store.commit({ at: opened.clock.now, changes: acted.changes, says: [] });
  const [list = ''] = await heardBy(RUNS, acted.says);
  expect(list).toContain(`没通知到：${SIGNED_UP.name}`);
  expect(list).toContain('班取消了');
  expect(list).toContain(SIGNED_UP.phone);
  const others = opened.spoken.filter(({ to }) => to !== idOf(RUNS));
  expect(others.filter(({ text }) => text.includes(SIGNED_UP.name))).toEqual([]);
});

test('the address of an owner’s page stands in the message that says it, and in no row of the records', async () => {
  await keepRecords(opened);
  const place = { do: 'visit-place', way: 'self', subject: KEPT.place };
  const { toast } = await receive(click(idOf(VISITS), place), opened.world);
  expect(toast?.content).toContain('自查页发到您和我的私聊了');
  await deliverDue(opened.world);
  const said = opened.spoken.map(({ text }) => /\/handbook\/owner\/([\w-]{22})/.exec(text)?.[1]).find(Boolean) ?? '';
  expect(await opened.store.visitLinked(await ownerHash(said))).toBeDefined();
  const rows = opened.database.raw.prepare('SELECT body FROM outbox').all();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(said);
});
