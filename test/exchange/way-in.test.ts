import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { type InDoor, openDoor } from './a-door.ts';
import { aSending } from './a-sending.ts';

let door: InDoor;
afterEach(() => door.close());

const newsOf = async (c: Case) =>
  (await door.store.timeline(c.id)).flatMap(({ command }) => (command.do === 'outsideNews' ? command.text : []));

test('a hazard of 141 goes straight to its department as what it is, with its number, date and caller', async () => {
  door = await openDoor();
  const c = await door.aCase();
  expect(c).toMatchObject({
    ...{ matterId: 'YX02', urgent: false, description: '楼道里堆了很多纸箱' },
    origin: { source: '141', outsideNumber: 'E-1', outsideDue: Date.parse('2026-12-03T17:30:00+08:00') },
    reporter: { openId: 'source:platform', name: '141 基层治理平台', rostered: false },
    onBehalf: { phone: '13900001111', wantsReply: true },
  });
  expect(['to-sign', 'to-dispatch']).toContain(c.state);
  const [event] = await door.store.latestEvents(1);
  expect(event).toMatchObject({ state: 'done', did: 'opened', caseId: c.id });
  // Of what was sent nothing is kept beside the case.
  expect(door.database.raw.prepare('SELECT body FROM order_events').all()).toEqual([{ body: null }]);
  expect((await door.sends(aSending())).body).toMatchObject({ case: c.id, again: true });
});

test('its revisions in any order, each any number of times, come to one case with what the highest says', async () => {
  const revisions = [1, 2, 3, 4];
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...revisions, ...revisions], { minLength: 8 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      async (order, settles) => {
        door = await openDoor();
        for (const [at, revision] of order.entries()) {
          await door.sends(
            aSending({
              external: { revision, due: `2026-12-0${revision}T17:30:00+08:00` },
              what: { text: `第 ${revision} 次说` },
            }),
          );
          if (settles[at]) await door.settles();
        }
        await door.settles();
        const cases = await door.cases();
        expect(cases).toHaveLength(1);
        const [c] = cases;
        expect(c?.origin.outsideDue).toBe(Date.parse('2026-12-04T17:30:00+08:00'));
        const said = [c?.description, ...(c ? await newsOf(c) : [])].at(-1);
        expect(said).toContain('第 4 次说');
        expect(await door.store.outsideRefs('platform', ['E-1'])).toMatchObject([{ revision: 4 }]);
        door.close();
      },
    ),
    { numRuns: 12 },
  );
  door = await openDoor();
});

test('withdrawn before it came it is no case; withdrawn after, its case says so and waits for no answer', async () => {
  door = await openDoor();
  await door.sends(aSending({ type: 'event.withdrawn', external: { id: 'W-1', revision: 2 } }));
  await door.sends(aSending({ external: { id: 'W-1', revision: 1 } }));
  await door.settles();
  expect(await door.cases()).toEqual([]);
  const c = await door.aCase({ external: { id: 'W-2', revision: null } });
  await door.sends(aSending({ type: 'event.withdrawn', external: { id: 'W-2', revision: null } }));
  await door.settles();
  expect(await newsOf(c)).toEqual([expect.stringContaining('撤回了这一单')]);
  expect((await door.store.caseOf(c.id))?.origin.outsideDue).toBeNull();
});

test('the three classes of 141: a fire is over and waits alone with what remains to be done, several departments wait for the desk', async () => {
  door = await openDoor();
  const hazard = await door.aCase();
  const fire = await door.aCase({ class: '火灾事故类', external: { id: 'E-2' }, what: { urgent: true } });
  expect(fire).toMatchObject({ state: 'to-dispatch', matterId: null, urgent: false });
  expect(fire.asks.事后要做).toContain('安置住户');
  // At the very same place, of the same code: never merged.
  expect(fire.id).not.toBe(hazard.id);
  const several = await door.aCase({ class: '行业部门协同类', external: { id: 'E-3' } });
  expect(several).toMatchObject({ state: 'to-dispatch', asks: { 来单大类: '部门协同' } });
});

test('what the source’s table does not know waits at the desk, which hears of all that came in one message', async () => {
  door = await openDoor();
  // More than are named, and one of them is over before the desk hears of it.
  for (let n = 1; n <= 62; n++) {
    await door.sends(
      aSending({
        class: '别的',
        external: { id: `U-${n}` },
        what: { code: '没见过的类别' },
        where: { text: `某路 ${n} 号` },
      }),
    );
    door.clock.now += 2_000;
  }
  await door.settles();
  const cases = await door.cases();
  expect(cases.map(({ state, matterId }) => [state, matterId])).toEqual(Array(62).fill(['to-dispatch', null]));
  const told = () => door.spoken.filter(({ text }) => text.includes('外来新单'));
  expect(told()).toEqual([]);
  const [first] = cases;
  if (!first) throw new Error('no case');
  await door.does(first, '指挥室派遣员', {
    do: 'decline',
    reason: 'outside-area',
    channel: '请找蒋村街道',
    text: null,
  });
  door.clock.now += 15 * 60_000;
  await onTick(door.world);
  await door.settles();
  await onTick(door.world);
  expect(told().length).toBeGreaterThan(0);
  expect(told()[0]?.text).toContain('外来新单：59 件等派遣，1 件已经办完，还有 2 单');
  expect(new Set(told().map(({ to }) => to)).size).toBe(told().length);
});

test('another source’s report of the same place and matter joins, and the stricter date holds', async () => {
  door = await openDoor();
  const c = await door.aCase({ class: '别的', what: { code: '餐饮油烟' } });
  expect(c.matterId).toBe('CG04');
  await door.calls({
    external: { id: 'GD-1', due: '2026-12-01T17:30:00+08:00' },
    what: { text: '油烟', code: '餐饮油烟' },
    where: { text: '德加小区3幢' },
  });
  await door.settles();
  expect(await door.cases()).toHaveLength(1);
  expect((await door.store.caseOf(c.id))?.origin.outsideDue).toBe(Date.parse('2026-12-01T17:30:00+08:00'));
  expect(await newsOf(c)).toEqual([expect.stringContaining('12345 GD-1 也报来了')]);
});

test('what nobody signed becomes urgent by no word of its own: a person looks first', async () => {
  door = await openDoor();
  await door.calls({
    external: { id: 'GD-2' },
    what: { text: '有人把电动车推进楼里充电', code: '高空抛物', urgent: true },
    who: { name: '样例反映人', phone: '10000000001' },
  });
  await door.settles();
  const [c] = await door.cases();
  expect(c).toMatchObject({ urgent: false, asks: { 未签名来源: expect.stringContaining('先打电话核实') } });
  // Whom nobody can ring, nobody is told to.
  await door.calls({ external: { id: 'GD-3' }, what: { text: '门口有人摆摊', code: '流动摊贩' } });
  await door.settles();
  const asks = (await door.cases()).map((one) => one.asks.未签名来源);
  expect(asks).toContainEqual(expect.stringContaining('先到现场核实'));
  const urgent = door.world.catalogue.matters.filter(({ limits }) => limits.urgent).map(({ id }) => id);
  expect(urgent).not.toContain(c?.matterId);
});

test('a secret order hides who reported it from the department too, and its pictures stay away', async () => {
  door = await openDoor();
  const c = await door.aCase({
    external: { secret: true },
    what: { text: '李某说 13900001111 楼道堆物' },
    media: [{ url: 'https://img.example.com/1.jpg' }],
  });
  expect(c).toMatchObject({ reportedPerson: true, onBehalf: { phone: null } });
  const all = JSON.stringify([c, await door.store.timeline(c.id), door.spoken]);
  expect(all).not.toMatch(/李某|13900001111/);
  expect(door.database.raw.prepare("SELECT count(*) AS n FROM outbox WHERE kind = 'order-picture'").get()?.n).toBe(0);
});

test('what only mirrors what we told is no news; a status that is none of ours is shown as it is', async () => {
  door = await openDoor();
  const c = await door.aCase({ external: { revision: null } });
  await door.settles();
  await door.sends(aSending({ type: 'event.updated', external: { revision: null, status: '已受理' } }));
  await door.settles();
  expect(await newsOf(c)).toEqual([]);
  await door.sends(aSending({ type: 'event.updated', external: { revision: null, status: '回访不满意' } }));
  await door.settles();
  expect(await newsOf(c)).toEqual([expect.stringContaining('（对方写着「回访不满意」）')]);
});

test('cut off at any write it goes on, and each order is one case', async () => {
  for (const dies of [1, 2, 3]) {
    door = await openDoor();
    for (const n of [1, 2]) await door.sends(aSending({ external: { id: `K-${n}` } }));
    const { commit } = door.world.store;
    let written = 0;
    door.world.store.commit = async (what) => {
      if (what.changes.some(({ kind }) => kind === 'order-event-done') && ++written === dies) {
        door.world.store.commit = commit;
        throw new Error('cut off');
      }
      return commit(what);
    };
    await door.settles();
    door.world.store.commit = commit;
    door.clock.now += 60_000;
    await door.settles();
    expect((await door.cases()).map(({ origin }) => origin.outsideNumber).toSorted()).toEqual(['K-1', 'K-2']);
    if (dies < 3) door.close();
  }
});
