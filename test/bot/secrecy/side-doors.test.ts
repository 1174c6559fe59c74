import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from '../../../src/bot/delivery/render.ts';
import type { View } from '../../../src/bot/ports/views.ts';
import { receive } from '../../../src/bot/receive.ts';
import { typed } from '../../../src/brands.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { EVERYWHERE } from '../../../src/roster/roles.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { aChat, aMessage, aPhoto } from '../../harness/ids.ts';
import { type Opened, openWorld } from '../../store/open-world.ts';
import { click, doTo, FILLED, idOf, openForm } from '../../store/report-case.ts';
import { reportAs, SECRET } from './a-reported-person.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const WORDS = '赵六家的猪圈';
const told = { ...FILLED, description: WORDS, urgent: false };
const does = async (number: CaseId, who: string, command: { do: string } & Record<string, unknown>) =>
  expect([command.do, await doTo(opened, number, idOf(who), command, `${command.do}-${number}-${who}`)]).toEqual([
    command.do,
    'done',
  ]);
const drawnFor = async (view: View, name: string) =>
  JSON.stringify(await render(view, opened.world, { reader: idOf(name) }));
const presses = async (name: string, value: Record<string, unknown>, form?: Record<string, unknown>) =>
  JSON.stringify(await receive(click(idOf(name), value, form), opened.world));
const reported = async (name: string): Promise<CaseId> => reportAs(opened, name, told);

test('whose report was merged away is offered the form to add to it without the title of the other', async () => {
  const target = await reported(SECRET);
  const own = await reportAs(opened, '物业人员', { ...told, detail: '5 幢', description: '别的事' });
  await does(own, '指挥室派遣员', { do: 'merge', into: target, text: null });
  await deliverDue(opened.world);
  opened.spoken.splice(0);
  const { title = '' } = (await opened.store.caseOf(target)) ?? {};
  expect(await presses('物业人员', { do: 'form', case: target, act: 'supplement', v: 2 })).toContain('补充');
  await deliverDue(opened.world);
  const said = opened.spoken.filter(({ to }) => to === idOf('物业人员')).map(({ text }) => text);
  expect(said.join()).toContain('补充什么');
  expect(said.join()).not.toContain(title);
  expect(said.join()).not.toContain(WORDS);
});

test('pictures go by no press into a case that is not their sender’s to add to, and its title is not told', async () => {
  const other = await reported(SECRET);
  const draft = await openForm(opened, idOf('物业人员'));
  const photo = { id: aPhoto('p-1'), target: draft, by: idOf('物业人员'), at: opened.clock.now };
  const kept = { ...photo, messageId: aMessage('om_sent'), sourceKey: 'img_1' };
  await opened.store.commit({
    at: opened.clock.now,
    changes: [
      { kind: 'photo', photo: kept },
      { kind: 'photo-kept', id: photo.id, ownKey: 'img_own' },
      { kind: 'photo-settled', id: photo.id, at: draft, outcome: 'kept' },
    ],
    says: [],
  });
  const answer = await presses('物业人员', { do: 'photos-to', message: 'om_sent', to: other });
  expect(answer).toContain('找不到这个事件');
  expect(answer).not.toContain(WORDS);
  expect((await opened.store.photo(photo.id))?.target).toBe(draft);
  expect(await presses(SECRET, { do: 'photos-to', message: 'om_sent', to: other })).toContain('找不到了');
});

test('where pictures may have been meant to go instead, a case that is theirs to read no more stands by its number', async () => {
  const [first, second] = [await reported('派出所值班员'), await openForm(opened, idOf('派出所值班员'))];
  const own = await reportAs(opened, SECRET, { ...told, detail: '9 幢', description: '另一件' });
  await does(first, '指挥室派遣员', { do: 'merge', into: own, text: null });
  // The form that was followed instead became a case that is not theirs to read.
  await opened.store.commit({
    at: opened.clock.now,
    changes: [{ kind: 'draft-used', id: second, at: opened.clock.now, result: own }],
    says: [],
  });
  await openForm(opened, idOf('派出所值班员'));
  await receive(
    {
      kind: 'message',
      key: 'om_pictures',
      messageId: aMessage('om_pictures'),
      chatId: aChat('oc_own'),
      inGroup: false,
      who: { openId: idOf('派出所值班员') },
      content: { type: 'words', words: '' as never, images: ['img_x'] },
    },
    opened.world,
  );
  opened.spoken.splice(0);
  await deliverDue(opened.world);
  const receipt = opened.spoken.find(({ text }) => text.includes('照片收到了'))?.text ?? '';
  expect(receipt).toContain(`放到「${own}」`);
});

const WHISTLED = {
  ...{ do: 'whistle', departments: ['police', 'market-supervision'], people: [], representatives: [] },
  ...{ why: '一家办不了', grade: 'urgent', tried: null },
};

test('what a council says in somebody’s own chat is for who may see its case; the keeper reads what was put to them', async () => {
  const number = await reportAs(opened, SECRET, { ...told, reportedPerson: true });
  await does(number, '执法队值班员', { do: 'sign' });
  await does(number, '执法队值班员', WHISTLED);
  const views: View[] = [
    { view: 'council-card', case: number, round: 1 },
    { view: 'council-minutes', case: number },
    { view: 'council-rating', case: number, round: 1 },
    { view: 'council-boundary', case: number },
    { view: 'council-absent', case: number },
  ];
  const { title = '' } = (await opened.store.caseOf(number)) ?? {};
  for (const name of ['物业人员', '网格员乙', '清单管理员'])
    for (const view of views) expect(await drawnFor(view, name)).not.toContain(title);
  expect(await drawnFor({ view: 'council-card', case: number, round: 1 }, '派出所值班员')).toContain(title);
  expect(await drawnFor({ view: 'council-rating', case: number, round: 1 }, '执法队值班员')).toContain(title);
  await does(number, '执法队值班员', { do: 'raiseBoundary' });
  const boundary = await drawnFor({ view: 'council-boundary', case: number }, '清单管理员');
  expect(boundary).toContain('一家办不了');
  expect(boundary).not.toContain(WORDS);
  expect(await drawnFor({ view: 'council-card', case: number, round: 1 }, '清单管理员')).not.toContain(title);
});

test('a chat that is a department’s no more shows nothing new of a case, neither by itself nor to whoever presses there', async () => {
  const number = await reportAs(opened, SECRET, told);
  await deliverDue(opened.world);
  const [live] = (await opened.store.liveCards(`case:${number}`)).filter(({ queue }) => queue.startsWith('oc_'));
  if (!live?.messageId) throw new Error('no card in the duty chat');
  const setting = { kind: 'department-setting', department: 'enforcement-team', dutyChat: aChat('oc_new') } as const;
  await opened.store.commit({ at: opened.clock.now, changes: [setting], says: [] });
  const redrawn: string[] = [];
  opened.messenger.update = async (messageId, card) => {
    if (messageId === live.messageId) redrawn.push(JSON.stringify(card));
  };
  await does(number, SECRET, { do: 'supplement', text: '新的情况', photos: [] });
  await deliverDue(opened.world);
  const on = { chatId: aChat(live.queue), messageId: live.messageId };
  const pressed = { ...click(idOf('执法队值班员'), { do: 'act', case: number, act: 'sign', v: 2 }), ...on };
  const answer = JSON.stringify(await receive(pressed, opened.world));
  expect(answer).toContain('签收：已记上');
  expect(redrawn).toHaveLength(1);
  for (const text of [answer, ...redrawn]) {
    expect(text).toContain('只有上报人和参与办理的人能看');
    expect(text).not.toContain(WORDS);
  }
  // A group that is nobody's duty chat is nobody's own chat either.
  const group = aChat('oc_some_group');
  await opened.store.commit({
    at: opened.clock.now,
    changes: [{ kind: 'chat-met', chatId: group, type: 'group' }],
    says: [],
  });
  const release = { do: 'act', case: number, act: 'releaseSupervision', v: 1 };
  const there = await receive({ ...click(idOf('指挥室派遣员'), release), chatId: group }, opened.world);
  expect(JSON.stringify(there)).toContain('只有上报人和参与办理的人能看');
  expect(JSON.stringify(there)).not.toContain(WORDS);
});

test('the officer named for the place, of whatever department, reads where to go, adds what they saw, and reads no more when it is over', async () => {
  const patrol = idOf('网格员乙');
  const number = await reportAs(opened, SECRET, told);
  const view: View = { view: 'case', case: number, audience: `person:${patrol}` };
  const { patrols } = await opened.store.roster();
  const grant = {
    ...EVERYWHERE,
    id: 'g-patrol',
    openId: patrol,
    role: 'officer' as const,
    department: 'traffic-police',
  };
  await opened.store.commit({
    at: opened.clock.now,
    changes: [
      { kind: 'grant', grant },
      ...patrols.map(({ area }) => ({ kind: 'patrol' as const, area, openId: patrol })),
    ],
    says: [],
  });
  expect(JSON.stringify(await render(view, opened.world))).not.toContain(FILLED.detail);
  opened.spoken.splice(0);
  await does(number, '指挥室派遣员', { do: 'callPatrol', text: '先去看看' });
  await deliverDue(opened.world);
  const called = opened.spoken.find(({ to }) => to === patrol)?.text ?? '';
  for (const words of ['请到现场', FILLED.detail, '先去看看', '补充']) expect(called).toContain(words);
  await does(number, '网格员乙', { do: 'supplement', text: '到了，人已经走了', photos: [] });
  await does(number, SECRET, { do: 'withdraw', text: null });
  expect(JSON.stringify(await render(view, opened.world))).not.toContain(FILLED.detail);
});

test('「就是这件，关注」 stands there for who may follow, and not for 物业', async () => {
  await reportAs(opened, SECRET, told);
  const similarFor = async (name: string) => {
    const draft = await openForm(opened, idOf(name));
    return presses(name, { do: 'submit', draft }, told);
  };
  const offered = await similarFor('网格员乙');
  expect(offered).toContain('就是这件，关注');
  const property = await similarFor('物业人员');
  expect(property).toContain('这里已经有人报过');
  expect(property).not.toContain('关注');
});

test('of a number that nobody has and of one that is not theirs to read is said the same, typed or pressed', async () => {
  const hidden = await reportAs(opened, SECRET, { ...told, reportedPerson: true });
  const absent = 'WX-261124-999';
  for (const name of ['物业人员', '网格员乙', '清单管理员']) {
    const said = async (number: string) => {
      opened.spoken.splice(0);
      await receive(
        {
          ...{ kind: 'message', key: `${name}-${number}`, messageId: aMessage(`om_${name}_${number}`), inGroup: false },
          ...{ chatId: aChat('oc_own'), who: { openId: idOf(name) } },
          content: { type: 'words', words: typed(`事件 ${number}`), images: [] },
        },
        opened.world,
      );
      await deliverDue(opened.world);
      const own = opened.spoken.filter(({ to, text }) => to === idOf(name) && !text.includes('这事谁管'));
      const words = own.map(({ text }) => text);
      const pressed = [];
      for (const act of ['see-case', 'timeline', 'phone']) pressed.push(await presses(name, { do: act, case: number }));
      return [...words, ...pressed].map((text) => text.replaceAll(number, '编号'));
    };
    const [first, ...more] = await said(hidden);
    expect(first).toContain('没有 编号 这个编号，或者不归您看');
    expect(await said(absent)).toEqual([first, ...more]);
  }
});

test('what somebody wrote of a thing in no list is not read by the admin who may delete it', async () => {
  const number = await reportAs(opened, SECRET, told);
  const found = await opened.store.caseOf(number);
  if (!found) throw new Error('gone');
  const next = { ...found, version: found.version + 1, matterId: null, title: WORDS };
  await opened.store.commit({ at: opened.clock.now, changes: [{ kind: 'case', found, next, events: [] }], says: [] });
  const offer = await drawnFor({ view: 'erase-offer', case: number, openId: idOf('清单管理员') }, '清单管理员');
  expect(offer).toContain('清单里没有的事');
  expect(offer).not.toContain(WORDS);
});
