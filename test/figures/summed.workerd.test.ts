import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHarness } from 'wrangler';
import type { CaseId } from '../../src/cases/record/ids.ts';
import type { D1 } from '../../src/store/core/d1.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { FILLED, idOf, reportCase } from '../store/report-case.ts';

let worker: ReturnType<typeof createTestHarness>;
let d1: D1;
let opened: Opened;
beforeAll(async () => {
  worker = createTestHarness({ workers: [{ configPath: './test/workerd/built.toml' }] });
  await worker.listen();
  await worker.getWorker<{ DB: D1 }>().applyD1Migrations('DB');
  d1 = (await worker.getWorker<{ DB: D1 }>().getEnv()).DB;
  opened = await openWorld();
});
afterAll(async () => {
  await worker?.close();
  opened?.close();
});

const statementsOf = (name: string) =>
  (readMigrations().find((one) => one.name.startsWith(name))?.sql ?? '')
    .replace(/^--.*$/gm, '')
    .split(';')
    .filter((sql) => sql.trim() !== '');
/** What the migrations take into the sums of earlier records. */
const COUNTING = [
  ...['0033', '0035'].flatMap(statementsOf).filter((sql) => /INSERT INTO figure_sums /.test(sql)),
  ...statementsOf('0036'),
];

test('D1 counts the records of an earlier release as Node does', async () => {
  const { raw } = opened.database;
  const due = opened.clock.now + 86_400_000;
  const cases: [string, number | null, number][] = [
    ['closed', due, 1],
    ['closed', due + 1, 0],
    ['declined', due, 0],
    ['to-sign', null, 0],
    ['merged', due, 0],
  ];
  const put = raw.prepare(
    `UPDATE cases SET body = json_set(body, '$.state', ?, '$.times.ended', ?, '$.times.closed', ?, '$.holds', ?,
     '$.closing', json('{"how":"confirmed"}'), '$.origin', json(?)) WHERE id = ?`,
  );
  // All are there before the first is changed: whoever reports looks at what was reported here before.
  const ids: CaseId[] = [];
  for (const n of cases.keys()) ids.push(await reportCase(opened, { ...FILLED, detail: `${n + 1} 幢` }));
  for (const [n, [state, ended, holds]] of cases.entries()) {
    const origin = { source: '12345', outsideNumber: `A-${n}`, outsideDue: due };
    put.run(state, ended, ended, holds, JSON.stringify(origin), ids[n] ?? '');
  }
  const [returned, blown, waiting] = ids;
  const beside = raw.prepare('UPDATE cases SET body = json_set(body, ?, json(?)) WHERE id = ?');
  const { now } = opened.clock;
  const back = [
    { at: now, department: 'enforcement-team' },
    { at: now, department: 'police' },
  ];
  beside.run('$.returns', JSON.stringify(back), returned ?? '');
  const council = { askedAt: now, askedBy: { name: '样例' }, status: 'named', departments: [{ department: 'police' }] };
  beside.run('$.council', JSON.stringify(council), blown ?? '');
  beside.run('$.onBehalf', '{"phone":null,"wantsReply":true}', waiting ?? '');
  const press = raw.prepare(`INSERT INTO presses (id, at, question, presser, action) VALUES (?, 0, ?, ?, ?)`);
  for (const [n, [outcome, ...actions]] of [
    ['answer', 'report', 'choose'],
    ['not-listed', 'correct'],
    ['ask'],
  ].entries()) {
    raw
      .prepare(
        `INSERT INTO questions (id, at, chat_id, asker, words, outcome, hits, state) VALUES (?, ?, 'oc', 'ou', '', ?, '', '')`,
      )
      .run(`q-${n}`, opened.clock.now, outcome ?? '');
    for (const [i, action] of actions.entries()) press.run(`p-${n}-${i}`, `q-${n}`, idOf('网格员甲'), action);
  }
  for (const table of ['cases', 'questions', 'presses']) {
    const rows = raw.prepare(`SELECT * FROM ${table}`).all();
    const columns = Object.keys(rows[0] ?? {});
    const insert = `INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`;
    await d1.batch(rows.map((row) => d1.prepare(insert).bind(...columns.map((column) => row[column]))));
  }
  const before = `DELETE FROM figure_sums; INSERT INTO figure_sums VALUES ('all', '', '2026-11-24', 'contacted', 'out:running', 1)`;
  for (const sql of [...before.split(';'), ...COUNTING]) {
    raw.exec(sql);
    await d1.prepare(sql).run();
  }
  const all = 'SELECT by, key, day, figure, part, count FROM figure_sums ORDER BY by, figure, day, part, key';
  const counted = (await d1.prepare(all).all()).results;
  expect(counted).toEqual(
    raw
      .prepare(all)
      .all()
      .map((row) => ({ ...row })),
  );
  expect(new Set(counted.map(({ figure }) => figure))).toEqual(
    new Set([
      'from-outside',
      'service-asked',
      'order-matched',
      'order-in-time',
      'order-returned',
      'held',
      'asked',
      'chosen',
      'unanswered',
      'wrong',
      'upheld',
      'whistle-agreed',
      'came',
      'ruled-in-time',
      'held-days',
      'contacted',
    ]),
  );
  expect(COUNTING).toHaveLength(13);
});

test('D1 finds the looks of alarms in their index, and the sums of a figure side by side', async () => {
  const plan = async (sql: string) =>
    (await d1.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()).results.map(({ detail }) => detail);
  const some =
    "SELECT key, sum(count) FROM figure_sums WHERE by = 'matter' AND figure IN ('opened') AND day >= '1' AND day <= '2' GROUP BY key";
  expect((await plan(some)).join()).toMatch(/by=\? AND figure=\? AND day>\? AND day<\?/);
  const looks =
    "SELECT count(*) FROM gas_alarms WHERE raised_at >= 1 AND raised_at < 2 AND iif(json_valid(body), json_extract(body, '$.state'), NULL) = 'cleared'";
  expect((await plan(looks)).join()).toContain('gas_alarms_looks');
});
