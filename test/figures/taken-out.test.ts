import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRoster } from '../../src/bot/core/reading.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import { receive } from '../../src/bot/receive.ts';
import { instantOf, MINUTE_MS } from '../../src/cases/calendar/calendar.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, idOf, reportCase } from '../store/report-case.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorld();
  await reportCase(opened);
});
afterAll(() => opened.close());

/** What is written down of the workbooks that were taken out, in order, and how many are owed. */
const events = () =>
  opened.database.raw
    .prepare('SELECT open_id, what, at FROM exports ORDER BY rowid')
    .all()
    .map(({ open_id, what, at }) => ({ openId: open_id, of: JSON.parse(String(what)), at }));
const owed = () =>
  opened.database.raw.prepare("SELECT count(*) AS n FROM outbox WHERE kind = 'figure-workbook'").get()?.n;
const takes = (name: string, of: object) => receive(click(idOf(name), { do: 'export', of }), opened.world);

const SHELVES = ['to-dispatch', 'return-review', 'to-verify', 'overdue', 'supervised', 'in-council'];
const THEIRS: [name: string, of: object][] = [
  ['网格员甲', { list: 'mine' }],
  ['网格员甲', { list: 'mine', shelf: 'overdue' }],
  ['物业人员', { list: 'mine' }],
  ['执法队值班员', { list: 'todo' }],
  ['执法队负责人', { list: 'todo', shelf: 'supervised' }],
  ['联络站书记', { list: 'station' }],
  ...SHELVES.map((shelf): [string, object] => ['指挥室派遣员', { list: 'desk', shelf }]),
  ['带班领导', { list: 'desk', shelf: 'overdue' }],
  ['带班领导', { month: '2026-10' }],
  ['清单管理员', { week: '2026-11-16' }],
];
const OTHERS: [name: string, of: object][] = [
  ['网格员甲', { list: 'desk', shelf: 'overdue' }],
  ['网格员甲', { list: 'station' }],
  ['物业人员', { list: 'station' }],
  ['执法队值班员', { list: 'desk', shelf: 'to-verify' }],
  ['执法队负责人', { month: '2026-10' }],
  ['联络站书记', { week: '2026-11-16' }],
];

test('each workbook that somebody takes out is an event: who, what and when, in the write that owes it', async () => {
  for (const [name, of] of THEIRS) {
    const { toast } = await takes(name, of);
    expect([name, of, toast?.type]).toEqual([name, of, 'info']);
    expect(events().at(-1)).toEqual({ openId: idOf(name), of, at: opened.clock.now });
  }
  expect(events()).toHaveLength(THEIRS.length);
  expect(owed()).toBe(THEIRS.length);
});

test('the month’s workbook goes to each leader with the card, once, and is an event too', async () => {
  const before = events().length;
  opened.clock.now = instantOf('2026-12-01', 9 * 60);
  for (let tick = 0; tick < 3; tick++) {
    await onTick(opened.world);
    opened.clock.now += MINUTE_MS;
  }
  const leaders = (await readRoster(opened.world)).withRole('leader').map(({ openId }) => openId);
  expect(leaders).toContain(idOf('带班领导'));
  expect(events().slice(before)).toEqual(
    leaders.map((openId) => ({ openId, of: { month: '2026-11' }, at: instantOf('2026-12-01', 9 * 60) })),
  );
  expect(opened.spoken.filter(({ text }) => text.includes('月报')).map(({ to }) => to)).toEqual(
    expect.arrayContaining(leaders),
  );
  const files = opened.spoken.filter(({ uuid }) => uuid.startsWith('figures-'));
  for (const leader of leaders)
    expect(files.filter(({ to }) => to === leader)).toHaveLength(
      events().filter(({ openId }) => openId === leader).length,
    );
});

test('what is refused is neither owed nor an event', async () => {
  const [before, due] = [events().length, owed()];
  for (const [name, of] of OTHERS) {
    const { toast } = await takes(name, of);
    expect([name, of, toast?.type]).toEqual([name, of, 'warning']);
  }
  expect([events().length, owed()]).toEqual([before, due]);
});
