import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHarness } from 'wrangler';
import { sampleRoster } from '../../sandbox/sample-roster.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { figurePage } from '../../src/bot/figures/page-facts.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { instantOf, MINUTE_MS } from '../../src/cases/calendar/calendar.ts';
import type { D1 } from '../../src/store/core/d1.ts';
import { openStore } from '../../src/store/store.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { doTo, idOf, reportCase } from '../store/report-case.ts';
import { counting } from '../workerd/counting-d1.ts';

/** So many cases a day, back from before the months that are told; of each day all the sums that such a case adds. */
const A_DAY = 20;
const PAST = `
WITH RECURSIVE seq(n) AS (SELECT ? UNION ALL SELECT n + 1 FROM seq WHERE n + 1 < ?),
dated AS (SELECT n, 1767225600000 - n / ${A_DAY} * 86400000 AS at FROM seq)
INSERT INTO cases (id, version, state, open, urgent, matter, community, estate, reporter, opened_at, changed_at, next_due, due_at, body)
SELECT 'PAST-' || n, version, state, open, urgent, matter, community, estate, reporter, at, at, NULL, NULL,
  json_set(body, '$.id', 'PAST-' || n, '$.times.opened', at, '$.times.dispatched', at, '$.times.closed', at)
FROM dated, (SELECT * FROM cases WHERE state = 'closed' AND id NOT LIKE 'PAST-%' LIMIT 1)`;
const SUMS = `
INSERT INTO figure_sums (by, key, day, figure, part, count)
SELECT by, key, days.day, figure, part, count FROM figure_sums,
  (SELECT DISTINCT date(opened_at / 1000 + 28800, 'unixepoch') AS day FROM cases WHERE id LIKE 'PAST-%') AS days
WHERE figure_sums.day = '2026-11-24' ON CONFLICT DO UPDATE SET count = excluded.count`;

let worker: ReturnType<typeof createTestHarness>;
let d1: D1;
let readBy: ReturnType<typeof counting>['readBy'];
let opened: Opened;
beforeAll(async () => {
  worker = createTestHarness({ workers: [{ configPath: './test/workerd/built.toml' }] });
  await worker.listen();
  await worker.getWorker<{ DB: D1 }>().applyD1Migrations('DB');
  d1 = (await worker.getWorker<{ DB: D1 }>().getEnv()).DB;
  opened = await openWorld();
  const counted = counting(d1);
  readBy = counted.readBy;
  Object.assign(opened.store, openStore(counted.d1, opened.world.newId));
  await opened.store.commit({ at: opened.clock.now, changes: sampleRoster(opened.clock.now), says: [] });
  const number = await reportCase(opened);
  const fed = { do: 'feedBack', outcome: 'solved', text: '清洗了', fileNumber: null, photos: ['img_v3_own'] };
  await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
  await doTo(opened, number, idOf('执法队值班员'), fed, 'feed');
  await doTo(opened, number, idOf('指挥室派遣员'), { do: 'verify', text: null }, 'verify');
  await doTo(opened, number, idOf('网格员甲'), { do: 'confirm' }, 'confirm');
});
afterAll(async () => {
  await worker?.close();
  opened?.close();
});

const leader = idOf('带班领导');
const card = (view: View) => () => render(view, opened.world);
const ACTS: [what: string, act: () => Promise<unknown>][] = [
  ['本月', card({ view: 'figures', span: 'month', openId: leader })],
  ['网格员', card({ view: 'figures', span: 'month', openId: idOf('网格员甲') })],
  ['周报', card({ view: 'weekly', monday: '2026-11-23', openId: leader })],
  ['月报', card({ view: 'monthly', month: '2026-11', openId: leader })],
  ['是哪几件', card({ view: 'figure-rows', figure: 'closed', days: 'month', part: 'all', openId: leader })],
  ['网页', async () => figurePage({ days: 'month' }, leader, await readRoster(opened.world), opened.world)],
];

/** What is told of a month that is over, and of the year it is in. */
const PAST_MONTH = '2025-12';
const OF_THE_PAST: [what: string, act: () => Promise<unknown>][] = [
  ['统计', card({ view: 'figures', span: PAST_MONTH, openId: leader })],
  ['一年', card({ view: 'figures', span: '2025-01-01..2025-12-31', openId: leader })],
  ['部门', card({ view: 'figures', span: PAST_MONTH, openId: idOf('执法队负责人') })],
  ['月报', card({ view: 'monthly', month: PAST_MONTH, openId: leader })],
  ['网页', async () => figurePage({ days: PAST_MONTH }, leader, await readRoster(opened.world), opened.world)],
];

/** What D1 reads for the minute's work on a Monday, in which the week's report is told, and for each card and the page. */
async function rowsOfAll(): Promise<Record<string, number>> {
  for (const table of ['meta', 'remembered', 'figure_reports', 'outbox'])
    await d1.prepare(`DELETE FROM ${table}`).run();
  opened.clock.now = instantOf('2026-11-30', 8 * 60 + 59);
  await onTick(opened.world);
  opened.clock.now += MINUTE_MS;
  const rows: Record<string, number> = { 周一九点: await readBy(() => onTick(opened.world)) };
  for (const [what, act] of ACTS) rows[what] = await readBy(act);
  return rows;
}

// D1 bills every row that is read, and a query that reads too many of them is cut off.
test('what D1 reads for the figures grows with what they tell, and not with the past', async () => {
  const past = async (from: number, to: number) => {
    await d1.prepare(PAST).bind(from, to).run();
    await d1.prepare(SUMS).run();
  };
  await past(0, 200);
  const few = await rowsOfAll();
  await past(200, 4_000);
  const more = await rowsOfAll();
  expect(more).toEqual(few);
  expect(Math.max(...Object.values(few))).toBeLessThan(1_500);
  expect(opened.spoken.filter(({ text }) => text.includes('一周小结')).length).toBeGreaterThan(1);
});

test('a month that is over, and a year, are read by their months and not by their days', async () => {
  const ofItsDays = Number(
    await d1.prepare(`SELECT count(*) AS n FROM figure_sums WHERE day LIKE '${PAST_MONTH}-%'`).first('n'),
  );
  expect(ofItsDays).toBeGreaterThan(2_000);
  for (const [what, act] of OF_THE_PAST) {
    const rows = await readBy(act);
    expect([what, rows < ofItsDays / 2 ? 'bounded' : rows]).toEqual([what, 'bounded']);
  }
});
