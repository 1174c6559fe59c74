import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, doTo, FILLED, idOf, reportCase } from '../store/report-case.ts';

const RESIDENT = '13900005678';
const TYPED = '13700001234';

let opened: Opened;
let number: CaseId;
beforeEach(async () => {
  opened = await openWorld();
  const filled = { ...FILLED, description: `油烟直排，问 ${TYPED}`, phone: RESIDENT, wantsReply: true };
  number = await reportCase(opened, filled);
});
afterEach(() => opened.close());

/** Delivers all, and returns what was said since the last look. */
const said = async () => {
  await deliverDue(opened.world);
  return opened.spoken.splice(0);
};
const presses = async (name: string, value: Record<string, unknown>) => {
  await said();
  const answer = await receive(click(idOf(name), { case: number, ...value }), opened.world);
  return { answer: JSON.stringify(answer), texts: (await said()).map(({ to, text }) => ({ to, text })) };
};

test('a new case tells no group a phone, neither the resident’s nor one that was typed', async () => {
  const groups = (await said()).filter(({ to }) => to.startsWith('oc_'));
  expect(groups.length).toBeGreaterThan(0);
  for (const { text } of groups) {
    expect(text).not.toContain(RESIDENT);
    expect(text).not.toContain(TYPED);
  }
});

test.each([
  ['执法队值班员', true],
  ['执法队负责人', true],
  ['指挥室派遣员', true],
  ['网格员甲', false],
])('%s looks at the case in their own chat; sees the resident’s phone: %s', async (name, sees) => {
  const { texts } = await presses(name, { do: 'see-case' });
  expect(texts.map(({ to }) => to)).toEqual([idOf(name)]);
  expect(texts[0]?.text).toContain(number);
  expect(texts[0]?.text.includes(RESIDENT)).toBe(sees);
});

test('a number to call that the desk names is read by the reporter in their own chat, and by no group', async () => {
  await said();
  const [hotline, by] = ['0571-87654321', '2026-12-30'];
  const refer = { do: 'refer', body: '区生态分局', outsideNumber: null, due: by, text: `要检测，打 ${hotline}` };
  expect(await doTo(opened, number, idOf('指挥室派遣员'), refer, 'refer')).toBe('done');
  const told = (await said()).filter(({ text }) => text.includes('要检测'));
  expect(told.some(({ to, text }) => to === idOf('网格员甲') && text.includes(hotline))).toBe(true);
  for (const { to, text } of told) expect([to, to.startsWith('oc_') && text.includes(hotline)]).toEqual([to, false]);
});

test.each(['市监所值班员', '物业人员'])('%s has no part in it and sees nothing of it', async (name) => {
  for (const act of ['see-case', 'timeline', 'phone']) {
    const { answer, texts } = await presses(name, { do: act });
    expect(texts).toEqual([]);
    expect(answer).toContain('toast');
    expect(answer).not.toContain(RESIDENT);
    expect(answer).not.toContain('油烟直排');
  }
});

test('the timeline shows phones to those who may call, and to nobody else who may see it', async () => {
  expect((await presses('执法队值班员', { do: 'timeline' })).texts[0]?.text).toContain(TYPED);
  const { texts } = await presses('网格员甲', { do: 'timeline' });
  expect(texts[0]?.text).toContain('【电话】');
  expect(texts[0]?.text).not.toContain(TYPED);
});

test('the button for the phone answers in the presser’s own chat, and not in the group', async () => {
  const { texts } = await presses('执法队值班员', { do: 'phone' });
  expect(texts.filter(({ text }) => text.includes(RESIDENT)).map(({ to }) => to)).toEqual([idOf('执法队值班员')]);
  const refused = await presses('网格员甲', { do: 'phone' });
  expect(JSON.stringify(refused)).not.toContain(RESIDENT);
});

test('whoever handles it is told to the reporter by name, and a group never by mobile', async () => {
  await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
  const mobile = opened.database.raw
    .prepare('SELECT mobile FROM people WHERE open_id = ?')
    .get(idOf('执法队值班员'))?.mobile;
  const own = (await presses('网格员甲', { do: 'see-case' })).texts[0]?.text ?? '';
  expect(own).toContain('执法队值班员');
  const drawn = opened.messenger.update;
  const cards: string[] = [];
  opened.messenger.update = async (messageId, card) => {
    cards.push(JSON.stringify(card));
    return drawn(messageId, card);
  };
  await opened.store.commit({
    at: opened.clock.now,
    changes: [],
    says: [{ kind: 'refresh', subject: `case:${number}` }],
  });
  await said();
  const group = cards.filter((card) => card.includes('私聊里看'));
  expect(group.length).toBeGreaterThan(0);
  for (const card of group) expect(card).not.toContain(String(mobile).slice(3));
});
