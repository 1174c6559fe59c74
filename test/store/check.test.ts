import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { type Opened, openWorld } from './open-world.ts';
import { reportCase } from './report-case.ts';

let opened: Opened;
let number: CaseId;
const run = (sql: string) => opened.database.raw.exec(sql);
const found = async () => (await checkDatabase(opened.database)).map(({ where, why }) => `${where}: ${why}`).join('\n');

beforeEach(async () => {
  opened = await openWorld();
  number = await reportCase(opened);
});
afterEach(() => opened.close());

test('a sound file has no findings', async () => {
  expect(await found()).toBe('');
});

const DAMAGES: [name: string, sql: string, says: RegExp][] = [
  ['an event is missing', 'DELETE FROM case_events WHERE version = 1', /not the replay/],
  ['a case was changed by hand', `UPDATE cases SET body = json_set(body, '$.title', '改过')`, /not the replay/],
  ['a state was changed by hand', "UPDATE cases SET state = 'closed'", /column state/],
  ['a clock was forgotten', 'UPDATE cases SET next_due = NULL', /column nextDue/],
  [
    'a step was taken that there is not',
    `UPDATE case_events SET body = json_set(body, '$.command', json('{"do":"sign"}'))`,
    /not allowed from/,
  ],
  ['a case was removed', 'DELETE FROM cases', /event of no case/],
  ['a case cannot be read', `UPDATE cases SET body = '{"id":1}'`, /cannot be read/],
  ['a delivery stands in the wrong queue', "UPDATE outbox SET queue = 'oc_elsewhere'", /waits in oc_elsewhere/],
  [
    'a delivery is done without a message',
    "UPDATE outbox SET state = 'sent', done_at = 1",
    /without a time or a message id/,
  ],
  ['a delivery was given up for no reason', "UPDATE outbox SET state = 'dead', done_at = 1", /without a reason/],
  [
    'a picture belongs to nothing',
    "INSERT INTO photos VALUES ('p', 'WX-000000-000', 'ou', 1, 'om', 'img', NULL, NULL)",
    /photo of neither/,
  ],
];

test.each(DAMAGES)('%s: it is found', async (_, sql, says) => {
  run(sql);
  expect(await found()).toMatch(says);
});

test('the replay is compared with what a case says, not with itself', async () => {
  run(`UPDATE case_events SET body = json_set(body, '$.changes.title', '改过')`);
  expect(await found()).toContain(`case ${number}: is not the replay`);
});
