import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CASE_FIGURES, FIGURES } from '../../catalogue/figures/figure.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import type { Question } from '../../src/bot/ports/questions.ts';
import type { QuestionId } from '../../src/brands.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import type { Dimension } from '../../src/figures/count.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { recountSums } from '../../src/store/file/check-sums.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { aChat } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { doTo, FILLED, idOf, reportCase } from './report-case.ts';

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

test('months are what their days come to in the write that changes a day, and are counted anew where they are not', async () => {
  const number = await reportCase(opened);
  opened.clock.now = instantOf('2026-12-01', 9 * 60);
  await reportCase(opened, { ...FILLED, detail: '4 幢' });
  await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
  const asked = { by: 'all', key: '', from: '2026-11-20' } as const;
  const opens = async (to: string) =>
    (await opened.store.sums({ ...asked, to })).find(({ figure, part }) => figure === 'opened' && part === 'n')?.count;
  expect([await opens('2026-11-30'), await opens('2026-12-31'), await opens('2027-01-05')]).toEqual([1, 2, 2]);
  run("DELETE FROM figure_sums WHERE day = '2026-12-01' AND figure = 'opened'");
  expect(await opens('2026-12-31')).toBe(1);
  await recountSums(opened.database);
  expect(await opens('2026-12-31')).toBe(2);
  run("UPDATE figure_months SET count = 9 WHERE figure = 'opened' AND month = '2026-12' AND by = 'all'");
  expect((await checkDatabase(opened.database)).map(({ where, why }) => `${where}: ${why}`)).toEqual([
    'figure 2026-12 opened n all : the month is not what its days come to',
  ]);
  expect(await recountSums(opened.database)).toBe(1);
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('cases of an earlier release come into the sums once, beside those that are changed meanwhile', async () => {
  const [first, second] = [await reportCase(opened), await reportCase(opened)];
  const whole = await sumsBy('all');
  run(readFileSync('deploy/recount-cases.sql', 'utf8'));
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

test('what Cloudflare’s file counts anew is what cases add, each figure of theirs and no other', () => {
  const named = readFileSync('deploy/recount-cases.sql', 'utf8').match(/figure IN \(([^)]+)\)/)?.[1] ?? '';
  expect(named.match(/[a-z-]+/g)).toEqual([...CASE_FIGURES]);
});

test('no report is told of sums that are still being counted', async () => {
  await reportCase(opened);
  run(readFileSync('deploy/recount-cases.sql', 'utf8'));
  opened.clock.now = instantOf('2026-11-30', 9 * 60);
  const told = () => opened.spoken.filter(({ text }) => text.includes('一周小结')).length;
  await onTick(opened.world);
  expect(await opened.store.told('2026-11-23')).toBeUndefined();
  for (let minute = 0; minute < 3; minute++) await onTick(opened.world);
  expect((await opened.store.told('2026-11-23'))?.figures.opened).toBe('1');
  expect(told()).toBeGreaterThan(0);
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

test('what is asked is in the sums with the write that keeps it: once a question, however often one presses', async () => {
  const asked = async (id: string, outcome: Question['outcome']) => {
    const state = { asked: [], offered: [] };
    const words = { chatId: aChat('oc_1'), asker: idOf('网格员甲'), words: '油烟谁管' };
    const question = { id: id as QuestionId, at: opened.clock.now, ...words, outcome, hits: [], state };
    await opened.store.commit({ at: opened.clock.now, changes: [{ kind: 'question', question }], says: [] });
    return question;
  };
  const presses = (id: string, ...actions: string[]) =>
    opened.store.commit({
      at: opened.clock.now,
      changes: actions.map((action, n) => ({
        kind: 'press',
        press: {
          id: `${id}-${action}-${n}`,
          at: opened.clock.now,
          presser: idOf('网格员甲'),
          action,
          question: id as QuestionId,
        },
      })),
      says: [],
    });
  const one = await asked('q-1', 'not-listed');
  await asked('q-2', 'answer');
  await asked('q-3', 'not-listed');
  await presses('q-1', 'correct', 'correct', 'show-matter');
  await presses('q-2', 'choose');
  await presses('q-2', 'report', 'settle');
  await presses('q-of-nobody', 'report');
  const moved = { kind: 'question-moved', id: one.id, outcome: 'answer', state: one.state } as const;
  for (let again = 0; again < 2; again++)
    await opened.store.commit({ at: opened.clock.now, changes: [moved], says: [] });
  const shares = (await sumsBy('all')).map(({ figure, part, count }) => [figure, part, count]);
  const whole = [
    ['asked', 'n', 3],
    ['chosen', 'd', 3],
    ['chosen', 'n', 1],
    ['service-asked', 'd', 3],
    ['unanswered', 'd', 3],
    ['unanswered', 'n', 1],
    ['wrong', 'd', 3],
    ['wrong', 'n', 1],
  ];
  expect(shares).toEqual(whole);
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('what an earlier release did not sum is summed by the migration: what was asked, and what was on hold', async () => {
  const keep = (id: string, change: string) =>
    run(`UPDATE cases SET body = json_set(body, ${change}) WHERE id = '${id}'`);
  const closed = `'$.times.closed', ${opened.clock.now}, '$.closing', json('{"how":"unconfirmed","outcome":null,"by":null}')`;
  keep(await reportCase(opened), `${closed}, '$.holds', 1`);
  keep(await reportCase(opened, { ...FILLED, detail: '4 幢' }), `${closed}, '$.filedHolds', 1`);
  keep(await reportCase(opened, { ...FILLED, detail: '5 幢' }), closed);
  keep(await reportCase(opened, { ...FILLED, detail: '6 幢' }), `${closed}, '$.closing.how', 'settled', '$.holds', 1`);
  await recountSums(opened.database);
  const whole = await sumsBy('all');
  for (const part of ['n', 'd'])
    expect(whole).toContainEqual({ figure: 'held', part, key: '', count: part === 'n' ? 2 : 3 });
  run("DELETE FROM figure_sums WHERE figure IN ('held', 'asked', 'chosen', 'unanswered', 'wrong')");
  const { sql } = readMigrations().find(({ name }) => name.startsWith('0035')) ?? { sql: '' };
  for (const one of sql.split(';')) if (/INSERT INTO figure_sums /.test(one)) run(one);
  expect(await sumsBy('all')).toEqual(whole);
  expect(await recountSums(opened.database)).toBe(0);
});
