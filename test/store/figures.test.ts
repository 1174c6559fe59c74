import { afterEach, beforeEach, expect, test } from 'vitest';
import { FIGURES } from '../../catalogue/figures/figure.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import type { Dimension } from '../../src/figures/count.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { recountSums } from '../../src/store/file/check-sums.ts';
import { type Opened, openWorld } from './open-world.ts';
import { doTo, idOf, reportCase } from './report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const DAY = '2026-11-24';
const sumsBy = async (by: Dimension, key?: string) => {
  const parts = await opened.store.sums({
    by,
    ...(key === undefined ? { figures: FIGURES } : { key }),
    from: DAY,
    to: DAY,
  });
  return parts.filter(({ count }) => count !== 0).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
};
const run = (sql: string) => opened.database.raw.exec(sql);

test('a case is in the sums of its day with the write that opened it, of the street and of where it belongs', async () => {
  await reportCase(opened);
  await reportCase(opened);
  expect(await sumsBy('all')).toContainEqual({ figure: 'opened', part: 'n', key: '', count: 2 });
  expect(await sumsBy('community', '德加社区')).toContainEqual({
    figure: 'opened',
    part: 'n',
    key: '德加社区',
    count: 2,
  });
  expect(await sumsBy('community', '骆家庄社区')).toEqual([]);
  const [other] = await opened.store.sums({ by: 'all', key: '', from: '2026-11-25', to: '2026-12-31' });
  expect(other).toBeUndefined();
});

test('what a case adds follows it: a department that sent it back is counted, another lead is no first lead', async () => {
  const number = await reportCase(opened);
  await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
  expect(await sumsBy('all')).toContainEqual({ figure: 'signed', part: 'n', key: '', count: 1 });
  expect(await sumsBy('department', 'enforcement-team')).toContainEqual({
    figure: 'first-lead',
    part: 'n',
    key: 'enforcement-team',
    count: 1,
  });
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('sums that are not those of the cases are found, by name', async () => {
  await reportCase(opened);
  run("UPDATE figure_sums SET count = 7 WHERE figure = 'opened' AND by = 'all'");
  const found = await checkDatabase(opened.database);
  expect(found.map(({ where, why }) => `${where}: ${why}`)).toEqual([
    `figure ${DAY} opened n all : the sums say 7, the records 1`,
  ]);
});

test('sums that are not those of the cases are counted anew in one go, and proved equal', async () => {
  await reportCase(opened);
  const whole = await sumsBy('all');
  run("UPDATE figure_sums SET count = 7 WHERE figure = 'opened' AND by = 'all'");
  run("DELETE FROM figure_sums WHERE by = 'matter'");
  expect(await recountSums(opened.database)).toBeGreaterThan(1);
  expect(await sumsBy('all')).toEqual(whole);
  expect(await recountSums(opened.database)).toBe(0);
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('cases of an earlier release come into the sums once, beside those that are changed meanwhile', async () => {
  const [first, second] = [await reportCase(opened), await reportCase(opened)];
  const whole = await sumsBy('all');
  run("DELETE FROM figure_sums; DELETE FROM figure_progress; INSERT INTO figure_progress VALUES ('')");
  // Changed before its turn: it is counted as it stands then, and not twice.
  await doTo(opened, second, idOf('执法队值班员'), { do: 'sign' }, 'second');
  expect(await sumsBy('all')).toEqual([]);
  await onTick(opened.world);
  await doTo(opened, first, idOf('执法队值班员'), { do: 'sign' }, 'first');
  await onTick(opened.world);
  await onTick(opened.world);
  expect(await opened.store.countedUpto()).toBe('~');
  expect(await checkDatabase(opened.database)).toEqual([]);
  expect((await sumsBy('all')).length).toBeGreaterThan(whole.length);
});

test('cases that changed after they were read are not counted as they were', async () => {
  const number = await reportCase(opened);
  run("DELETE FROM figure_sums; DELETE FROM figure_progress; INSERT INTO figure_progress VALUES ('')");
  const read = await opened.store.casesAfter('', 10);
  await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
  const counted = { kind: 'counted', after: '', cases: read } as const;
  await opened.store.commit({ at: opened.clock.now, changes: [counted], says: [] });
  expect([await opened.store.countedUpto(), await sumsBy('all')]).toEqual(['', []]);
  await onTick(opened.world);
  await onTick(opened.world);
  await opened.store.commit({ at: opened.clock.now, changes: [counted], says: [] });
  expect(await checkDatabase(opened.database)).toEqual([]);
});
