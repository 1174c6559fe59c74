import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRoster } from '../../src/bot/core/reading.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { figurePage } from '../../src/bot/figures/page-facts.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { openStore } from '../../src/store/store.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { planOf } from '../store/recorded.ts';
import { idOf, reportCase } from '../store/report-case.ts';

let opened: Opened;
const asked: string[] = [];
beforeAll(async () => {
  opened = await openWorld();
  await reportCase(opened);
  const { database } = opened;
  const counting = {
    ...database,
    prepare(query: string) {
      asked.push(query);
      return database.prepare(query);
    },
  };
  Object.assign(opened.store, openStore(counting, opened.world.newId));
});
afterAll(() => opened.close());

const leader = idOf('带班领导');
const VIEWS: View[] = [
  { view: 'figures', span: 'month', openId: leader },
  { view: 'weekly', monday: '2026-11-23', openId: leader },
  { view: 'monthly', month: '2026-11', openId: leader },
  { view: 'figures', span: 'month', openId: idOf('网格员甲') },
  { view: 'figures', span: 'month', openId: idOf('执法队负责人') },
  { view: 'figures', span: 'month', openId: idOf('联络站书记') },
  { view: 'figure-rows', figure: 'opened', days: 'month', part: 'all', openId: leader },
];

/** What the cards and the page of figures ask of the database. */
async function queriesOfAll(): Promise<string[]> {
  asked.length = 0;
  for (const view of VIEWS) await render(view, opened.world);
  await figurePage({ days: 'month' }, leader, await readRoster(opened.world), opened.world);
  return [...asked];
}

// A Worker may ask D1 a thousand times in one invocation; D1 bills the rows that are read.
test('every card and the page of figures ask a bounded number of questions, as many of few cases as of more', async () => {
  const few = await queriesOfAll();
  for (let n = 0; n < 5; n++) await reportCase(opened);
  const more = await queriesOfAll();
  expect(more.length).toBe(few.length);
  expect(more.length).toBeLessThan(200);
});

/** How each of them finds its rows: what is read grows with the days that are told and with nothing else. */
const FOUND: Record<string, RegExp> = {
  figure_sums: /\(by=\? AND (key|figure)=\? AND day>\? AND day<\?\)/,
  figure_months: /\(by=\? AND (key|figure)=\? AND month>\? AND month<\?\)/,
  gas_alarms: /COVERING INDEX gas_alarms_looks \(raised_at>\? AND raised_at<\?\)/,
  presses: /^nothing$/,
  questions: /^nothing$/,
};

test('sums are read of the days and figures that are told, alarms of their days, questions and presses not at all', async () => {
  const found = new Set<string>();
  for (const query of new Set(await queriesOfAll())) {
    if (!/^\s*select/i.test(query)) continue;
    for (const line of await planOf(opened.database, query)) {
      const table = /^(?:SEARCH|SCAN) (\w+)/.exec(line)?.[1] ?? '';
      const how = FOUND[table];
      if (how) expect(line).toMatch(how);
      if (how) found.add(table);
    }
  }
  expect([...found].toSorted()).toEqual(['figure_months', 'figure_sums', 'gas_alarms']);
});

test('none of them reads all sums, all cases or all questions', async () => {
  for (const query of new Set(await queriesOfAll())) {
    if (!/^\s*select/i.test(query)) continue;
    const plan = await planOf(opened.database, query);
    expect(
      plan.filter((line) =>
        /^SCAN (figure_sums|figure_months|cases|questions|presses|visits|gas_alarms|gas_devices)\b(?!.*INDEX)/.test(
          line,
        ),
      ),
    ).toEqual([]);
  }
});
