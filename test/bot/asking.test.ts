import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Message } from '../../src/bot/ports/incoming.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import { type QuestionId, typed } from '../../src/brands.ts';
import type { Verdict } from '../../src/matters/verdict.ts';
import { confirmedBy } from '../../src/questions/confirmed.ts';
import { openDatabase } from '../../src/store/core/database.ts';
import { pressesUnderQuestions } from '../../src/store/questions/presses-under-questions.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage, aQuestion } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, idOf } from '../store/report-case.ts';

const ASKER = idOf('网格员甲');
const MATTERS = ['CG01', 'CG02', 'CG03', 'CG04', 'CG05', 'CG06', 'CG07', 'CG08'];
const hits = MATTERS.map((matter, at) => ({ matter, score: 0.12345 - at / 100 }));

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
  // The chat is known, so that nothing is said but the answer.
  await opened.store.commit({
    at: 1,
    changes: [{ kind: 'chat-met', chatId: aChat('oc_own'), type: 'p2p', greetedAt: 1 }],
    says: [],
  });
});
afterEach(() => opened.close());

const message = (words: string): Message => {
  const key = `om_${Math.random()}`;
  return {
    kind: 'message',
    key,
    messageId: aMessage(key),
    chatId: aChat('oc_own'),
    inGroup: false,
    who: { openId: ASKER },
    content: { type: 'words', words: typed(words), images: [] },
  };
};

const asked = async (verdict: Verdict, words = '楼下有事') => {
  opened.world.search = Object.assign(() => verdict, {
    why: opened.world.search.why,
    weight: opened.world.search.weight,
    outside: opened.world.search.outside,
  });
  opened.world.understand = (heard) => ({ want: 'matter', words: heard.words });
  await receive(message(words), opened.world);
  const [row] = opened.database.raw.prepare('SELECT id FROM questions ORDER BY rowid DESC LIMIT 1').all();
  const question = await opened.store.question(aQuestion(String(row?.id)));
  if (!question) throw new Error('no question was kept');
  return question;
};
/** The views that wait to be shown, oldest first. */
const views = (): View[] =>
  opened.database.raw
    .prepare("SELECT body FROM outbox WHERE state = 'queued' ORDER BY id")
    .all()
    .map(({ body }) => JSON.parse(String(body)).view);
const none = async (question: QuestionId) => {
  await receive(click(ASKER, { do: 'none-of-these', question }), opened.world);
  return opened.store.question(question);
};

test('of eight likely matters four are offered, and four are kept as offered', async () => {
  const question = await asked({ kind: 'candidates', hits });
  expect(question).toMatchObject({ outcome: 'candidates', state: { asked: [], offered: MATTERS.slice(0, 4) } });
  expect(question.hits.map(({ matter }) => matter)).toEqual(MATTERS);
  expect(question.hits[0]?.score).toBe(0.123);
  expect(views()).toEqual([{ view: 'candidates', question: question.id, matters: MATTERS.slice(0, 4) }]);
});

test('an answer names the matter and the version it was given under', async () => {
  const [hit] = hits.slice(3);
  if (!hit) throw new Error('no hit');
  const question = await asked({ kind: 'answer', also: [], hit, hits });
  const hash = opened.world.catalogue.matter('CG04')?.hash;
  expect(question).toMatchObject({ outcome: 'answer', matter: 'CG04', matterHash: hash, asker: ASKER });
  expect(views()).toMatchObject([{ view: 'matter', matter: 'CG04', question: question.id }]);
});

test.each([
  ['candidates', { kind: 'candidates', hits }],
  ['a question', { kind: 'ask', group: 'noise-source', also: [], hits }],
] as const)('none of these under %s: no worse guess, but the desk, in one press', async (_, verdict) => {
  const question = await asked({ ...verdict, hits: [...hits] } as Verdict);
  expect(await none(question.id)).toMatchObject({ outcome: 'not-listed' });
});

test.each([
  ['outdated', 8, [], 'answer'],
  ['boundary', 1, [], 'answer'],
  ['several', 0, [], 'answer'],
  ['boundary', 8, ['candidates'], 'candidates'],
  ['department', 0, ['corrected'], 'answer'],
  ['other', 0, ['corrected'], 'answer'],
  ['other', 1, ['not-listed'], 'not-listed'],
] as const)(
  '不对 (%s) where %i were found shows %j: only what was looked for and not found is in no list',
  async (reason, found, shown, outcome) => {
    const [hit] = hits;
    if (!hit) throw new Error('no hit');
    const { id } = await asked({ kind: 'answer', also: [], hit, hits: hits.slice(0, found) });
    await deliverDue(opened.world);
    await receive(click(ASKER, { do: 'correct', question: id, matter: 'CG01', reason }), opened.world);
    expect(views().map(({ view }) => view)).toEqual(shown);
    expect((await opened.store.question(id))?.outcome).toBe(outcome);
  },
);

test('the question that tells matters apart counts its options as offered', async () => {
  const [group] = opened.world.catalogue.boundaries;
  if (!group) throw new Error('no group');
  const question = await asked({
    kind: 'ask',
    group: group.id,
    also: ['MT10', 'MT11'],
    hits: [...hits, { matter: 'MT10', score: 0.05 }, { matter: 'MT11', score: 0.001 }],
  });
  const only = group.options.map(({ matter }) => matter);
  expect(question).toMatchObject({ outcome: 'ask', state: { asked: [group.id], offered: [...only, 'MT10'] } });
  expect(views()).toEqual([{ view: 'ask', question: question.id, group: group.id, round: 1, only, also: ['MT10'] }]);
});

test('what is outside the list has its referral, or the desk', async () => {
  const [referral] = opened.world.catalogue.referrals;
  const maybe = ['CG01'];
  const likely = [{ matter: 'CG01', score: 0.4 }];
  const outside = await asked({ kind: 'not-listed', butIf: [], referral: referral?.id, maybe, hits: likely });
  expect(outside.outcome).toBe('referral');
  const nobody = await asked({ kind: 'not-listed', butIf: [], maybe: [], hits: [] });
  expect(nobody.outcome).toBe('not-listed');
  expect(views()).toMatchObject([
    { view: 'referral', referral: referral?.id, question: outside.id, maybe },
    { view: 'not-listed', question: nobody.id },
  ]);
});

test('help in danger waits behind nothing else that the chat is owed', async () => {
  const [danger] = opened.world.catalogue.dangers;
  opened.world.understand = () => ({ want: 'danger', danger: danger?.id ?? '', sure: true, matters: [] });
  await receive(message('三楼着火了快来人'), opened.world);
  const [waiting] = opened.database.raw.prepare("SELECT queue FROM outbox WHERE body LIKE '%emergency%'").all();
  expect(waiting?.queue).toMatch(/~urgent:/);
});

test('of several things asked in one message each is a button, redacted', async () => {
  const parts = ['CG04', 'CG25'].map((matter) => ({ words: typed(`${matter} 打 13812345678`), matter }));
  opened.world.understand = () => ({ want: 'several', parts });
  await receive(message('油烟大，路灯也不亮'), opened.world);
  expect(views()).toMatchObject([{ view: 'several', parts: [{ words: 'CG04 打 【电话】' }, { matter: 'CG25' }] }]);
});

test('who says in words that it was wrong is offered what else it may be, never the same again', async () => {
  const [hit] = hits;
  if (!hit) throw new Error('no hit');
  const verdict: Verdict = { kind: 'answer', also: [], hit, hits };
  opened.world.search = Object.assign(() => verdict, {
    why: opened.world.search.why,
    weight: opened.world.search.weight,
    outside: opened.world.search.outside,
  });
  opened.world.understand = () => ({ want: 'correction', about: { matter: 'CG01' } });
  await receive(message('不对，是油烟'), opened.world);
  expect(views()).toMatchObject([{ view: 'corrected', matter: 'CG01', matters: ['CG02', 'CG03'] }]);
});

test('help in danger is one card, and nothing is said after it', async () => {
  const [danger] = opened.world.catalogue.dangers;
  if (!danger) throw new Error('no danger');
  opened.world.understand = () => ({ want: 'danger', sure: true, danger: danger.id, matters: ['YX17'] });
  await receive(message('三楼着火了快来人'), opened.world);
  expect(views()).toMatchObject([{ view: 'emergency', danger: danger.id, matters: ['YX17'] }]);
  await deliverDue(opened.world);
  expect(opened.spoken[0]?.text).toContain(danger.call[0]?.number ?? danger.call[0]?.name);
});

test('a very long question is searched and kept up to its limit', async () => {
  const question = await asked({ kind: 'candidates', hits }, '油'.repeat(2000));
  expect(question.words).toBe('油'.repeat(500));
});

test('a correction is kept with its reason and version, and offers what else it may have been', async () => {
  const question = await asked({ kind: 'candidates', hits });
  const answer = await receive(
    click(ASKER, { do: 'correct', matter: 'CG01', question: question.id, reason: 'department' }),
    opened.world,
  );
  expect(answer.toast?.content).toContain('谢谢');
  expect(opened.database.raw.prepare('SELECT action, matter, reason, matter_hash FROM presses').all()).toEqual([
    {
      action: 'correct',
      matter: 'CG01',
      reason: 'department',
      matter_hash: opened.world.catalogue.matter('CG01')?.hash,
    },
  ]);
  expect(views().at(-1)).toEqual({
    view: 'candidates',
    question: question.id,
    matters: ['CG02', 'CG03', 'CG04', 'CG05'],
  });
});

test('an answer says by which saying it was found: the one most like what was asked', async () => {
  const [hit] = hits;
  if (!hit) throw new Error('no hit');
  const { sayings } = opened.world.catalogue.matter(hit.matter) ?? { sayings: [] };
  for (const saying of sayings.slice(0, 5)) {
    await asked({ kind: 'answer', hit, also: [], hits }, saying);
    expect(views().at(-1)).toMatchObject({ view: 'matter', matched: saying });
  }
  await asked({ kind: 'answer', hit, also: [], hits }, 'qwerty');
  expect(views().at(-1)).not.toHaveProperty('matched');
});

test('choosing, 上报 and 当场已处理 confirm the question, redacted; 提交指挥室 and a look at another matter do not', async () => {
  const press = (value: object) => {
    opened.clock.now += 1;
    return receive(click(ASKER, value), opened.world);
  };
  const confirmed = async () => confirmedBy(await pressesUnderQuestions(openDatabase(opened.database)));
  const [hit] = hits;
  if (!hit) throw new Error('no hit');
  const offered = await asked({ kind: 'candidates', hits }, '楼下烧烤店油烟大，我电话13800001234');
  await press({ do: 'choose', question: offered.id, matter: 'CG04' });
  const reported = await asked({ kind: 'answer', hit, also: [], hits }, '门口摆摊');
  await press({ do: 'report', question: reported.id, matter: 'CG01' });
  const settled = await asked({ kind: 'answer', hit, also: [], hits }, '又摆摊了');
  await press({ do: 'settle', question: settled.id, matter: 'CG01' });
  const unclear = await asked({ kind: 'not-listed', butIf: [], maybe: [], hits: [] }, '说不清的事');
  await press({ do: 'report', question: unclear.id });
  await press({ do: 'show-matter', matter: 'CG06' });
  expect(await confirmed()).toEqual([
    { words: '楼下烧烤店油烟大，我电话【电话】', matter: 'CG04' },
    { words: '门口摆摊', matter: 'CG01' },
    { words: '又摆摊了', matter: 'CG01' },
  ]);
  await press({ do: 'correct', matter: 'CG01', question: settled.id, reason: 'department' });
  expect(await confirmed()).toHaveLength(2);
});
