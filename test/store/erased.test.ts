import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import type { Draft } from '../../src/bot/ports/forms.ts';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
import type { Question } from '../../src/bot/ports/questions.ts';
import { aDraft, aQuestion } from '../harness/ids.ts';
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
  chatId: 'oc_1',
  asker: 'ou_1',
  words: '张某某说油烟大',
  outcome: 'answer',
  hits: [],
  state: { asked: [], offered: [] },
});
const draft = (id: string): Draft => ({
  id: aDraft(id),
  openId: 'ou_1',
  at: 1,
  body: { form: 'report', noneFits: false, words: '张某某说油烟大' },
});
const told = (to: string, about: string, more: Partial<Outgoing> = {}): Outgoing =>
  ({ kind: 'send', to: { chatId: to }, view: { view: 'words', words: '张某某说油烟大' }, about, ...more }) as Outgoing;

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
      { kind: 'send', to: { chatId: 'oc_d' }, view: { view: 'case', case: number, audience: 'group' }, about: number },
    ],
  });
  while ((await deliver(opened.world)) > 0);
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
  ).toEqual(['oc_b', 'oc_c~later', 'oc_d']);
});
