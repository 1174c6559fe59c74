import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Erased } from '../../src/bot/ports/erased.ts';
import type { Draft } from '../../src/bot/ports/forms.ts';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
import type { Question } from '../../src/bot/ports/questions.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aDraft, aPerson, aQuestion } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { reportCase } from './report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const question = (id: string): Question => ({
  id: aQuestion(id),
  at: 1,
  chatId: aChat('oc_1'),
  asker: aPerson('ou_1'),
  words: '张某某说油烟大',
  outcome: 'answer',
  hits: [],
  state: { asked: [], offered: [] },
});
const draft = (id: string): Draft => ({
  id: aDraft(id),
  openId: aPerson('ou_1'),
  at: 1,
  body: { form: 'report', noneFits: false, words: '张某某说油烟大' },
});
const told = (to: string, about: string, more: Partial<Outgoing> = {}): Outgoing =>
  ({ kind: 'send', to: { chatId: to }, view: { view: 'words', words: '张某某说油烟大' }, about, ...more }) as Outgoing;

test('what was erased stands neither in the file nor in the log beside it, and an answer that waits is not sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-erased-'));
  const own = await openWorld(join(folder, 'office.db'));
  const lies = (words: string) =>
    readdirSync(folder)
      .filter((name) => readFileSync(join(folder, name)).includes(words))
      .toSorted();
  const number = await reportCase(own);
  const { now } = own.clock;
  const answer = told('oc_a', number, { notBefore: now + 60_000 });
  await own.store.commit({ at: now, changes: [{ kind: 'draft', draft: draft('d1') }], says: [answer] });
  expect(lies('张某某')).not.toEqual([]);
  const change: Erased = {
    kind: 'erased',
    caseId: number,
    events: [],
    drafts: [{ id: aDraft('d1'), body: { form: 'report', noneFits: false, words: '＊＊＊说油烟大' } }],
    questions: [],
  };
  // Somebody who reads the log meanwhile, as a backup does, holds it up and does not hold up the host.
  const reader = new DatabaseSync(join(folder, 'office.db'), { readOnly: true });
  reader.exec('BEGIN; SELECT count(*) FROM outbox');
  await own.store.commit({ at: now, changes: [change], says: [] });
  expect(lies('张某某')).not.toEqual([]);
  reader.exec('COMMIT');
  reader.close();
  await expect.poll(() => lies('张某某')).toEqual([]);
  own.clock.now += 120_000;
  await deliverDue(own.world);
  expect(JSON.stringify(own.spoken)).not.toContain('张某某');
  own.close();
  rmSync(folder, { recursive: true });
});

test('an erasure replaces the words of this case wherever they are kept, and nothing else', async () => {
  const number = await reportCase(opened);
  const { now } = opened.clock;
  await opened.store.commit({
    at: now,
    changes: [
      { kind: 'question', question: question('q1') },
      { kind: 'question', question: question('q2') },
      { kind: 'draft', draft: draft('d1') },
      { kind: 'draft', draft: draft('d2') },
    ],
    says: [
      told('oc_a', number),
      told('oc_b', 'WX-261124-999'),
      told('oc_c', number, { notBefore: now + 60_000 }),
      {
        kind: 'send',
        to: { chatId: aChat('oc_d') },
        view: { view: 'case', case: number, audience: 'group' },
        about: number,
      },
    ],
  });
  await deliverDue(opened.world);
  const [first] = await opened.store.timeline(number);
  if (!first) throw new Error('no event');
  await opened.store.commit({
    at: now,
    changes: [
      {
        kind: 'erased',
        caseId: number,
        events: [{ ...first, at: first.at + 1 }],
        drafts: [{ id: aDraft('d1'), body: { form: 'report', noneFits: false, words: '＊＊＊说油烟大' } }],
        questions: [{ id: aQuestion('q1'), words: '＊＊＊说油烟大' }],
      },
    ],
    says: [],
  });
  expect((await opened.store.timeline(number)).map(({ version, at }) => [version, at])).toEqual([[1, first.at + 1]]);
  expect((await opened.store.question(aQuestion('q1')))?.words).toBe('＊＊＊说油烟大');
  expect((await opened.store.question(aQuestion('q2')))?.words).toBe('张某某说油烟大');
  expect((await opened.store.draft(aDraft('d1')))?.body).toMatchObject({ words: '＊＊＊说油烟大' });
  expect((await opened.store.draft(aDraft('d2')))?.body).toMatchObject({ words: '张某某说油烟大' });
  const kept = opened.database.raw.prepare(
    "SELECT queue FROM outbox WHERE queue LIKE 'oc\\_%' ESCAPE '\\' ORDER BY id",
  );
  expect(
    kept
      .all()
      .map(({ queue }) => String(queue))
      .filter((queue) => queue.length < 12),
  ).toEqual(['oc_b', 'oc_d']);
});
