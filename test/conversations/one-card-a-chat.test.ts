import { afterEach, beforeEach, expect, test } from 'vitest';
import { titled } from '../../cards/cases/case-card.ts';
import type { Card } from '../../cards/elements.ts';
import { COMMANDS, type CommandName, isCommandName } from '../../src/cases/commands/table.ts';
import { NOTICES, type Notice } from '../../src/cases/told/tells.ts';
import { aCase } from '../harness/ids.ts';
import { pressablesIn } from '../sentences/buttons.ts';
import { type Person, personOf } from '../sentences/person.ts';
import { textsIn } from '../sentences/sentences.ts';
import { castOf } from '../sentences/stories/case.ts';
import { openTown, type Town } from '../sentences/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const headlines = Object.entries(NOTICES).map(([notice, { word }]) => ({ notice: notice as Notice, word }));
const titleOf = ({ header }: Card): string => textsIn(header)[0] ?? '';

/** What a title asks for, and the button that does it. */
const ASKED: Partial<Record<Notice, CommandName>> = {
  assigned: 'sign',
  redispatched: 'sign',
  'assigned-final': 'sign',
  'to-dispatch': 'dispatch',
  returned: 'assign',
  'hold-asked': 'agreeHold',
  'support-asked': 'supportFeedBack',
  'to-verify': 'verify',
  rework: 'feedBack',
  unsolved: 'feedBack',
  reopened: 'feedBack',
  'please-confirm': 'confirm',
};

/**
 * Every card of the case in every chat: one a chat has buttons that change it, at the version the case is at and none that
 * its state refuses; what a title asks for, a button of the card does.
 */
async function allTrue(number: string) {
  const c = await town.world.store.caseOf(aCase(number));
  if (!c) throw new Error(`no case ${number}`);
  const messages = new Map(
    town.people.flatMap(({ openId }) => town.seenBy(openId).map((message) => [message.id, message])),
  );
  const pressable = new Map<string, string[]>();
  for (const { id, chatId, content } of messages.values()) {
    if (!('card' in content) || !textsIn(content.card).some((text) => text.includes(number))) continue;
    const changing = pressablesIn(content.card).filter(
      ({ value, fields }) => !fields && value.case === number && (value.do === 'act' || value.do === 'form'),
    );
    const title = titleOf(content.card);
    const asks = headlines.find(({ word }) => title === titled(word, c.title));
    if (changing.length > 0) pressable.set(chatId, [...(pressable.get(chatId) ?? []), id]);
    const names = changing.map(({ value }) => String(value.act));
    const asked = asks && ASKED[asks.notice];
    if (asked) expect([title, names]).toEqual([title, expect.arrayContaining([asked])]);
    for (const { value } of changing) {
      expect(value.v).toBe(c.version);
      const name = String(value.act);
      const from: readonly string[] = isCommandName(name) ? COMMANDS[name].from : [];
      expect([name, from.includes(c.state)]).toEqual([name, true]);
    }
  }
  for (const [chat, ids] of pressable) expect([chat, ids.length]).toEqual([chat, 1]);
}

test('in each chat one card of a case can be pressed, and no card asks for what is over', async () => {
  const { worker, officer, market, desk, leader, day, reports, finds } = castOf(town);
  const number = await reports();
  const steps: [who: Person, label: string, given?: Record<string, unknown>][] = [
    [officer, '退单', { reason: 'not-ours', basis: '属于食品经营许可', suggested: 'market-supervision' }],
    [desk, '改派', { text: '先查证照' }],
    [market, '签收'],
    [market, '请求配合', { department: 'enforcement-team', for: '维持秩序' }],
    [leader, '督办', { text: '今天办结', by: day(1) }],
    [officer, '配合反馈', { text: '秩序正常' }],
    [market, '暂缓', { reason: 'owner-away', text: '店主回老家了', until: day(3) }],
    [desk, '同意暂缓'],
    [market, '恢复'],
    [market, '反馈', { outcome: 'solved', text: '证照齐全' }],
    [desk, '退回重办', { reason: 'poor-evidence', text: '补照片' }],
    [market, '反馈', { outcome: 'solved', text: '照片补了' }],
    [desk, '核查通过'],
    [worker, '没解决', { text: '晚上又开了' }],
    [market, '反馈', { outcome: 'partly', text: '晚上也停了' }],
    [desk, '核查通过'],
    [worker, '已解决'],
    [worker, '重新打开', { text: '又开始了' }],
  ];
  await allTrue(number);
  for (const [who, label, given] of steps) {
    await finds(who, number);
    if (given && label === '反馈') {
      await who.clicks(label);
      await who.sends(`img_${label}`);
      await who.submits(given);
    } else if (given) await who.fills(label, given);
    else await who.clicks(label);
    await town.passes(10_000);
    await allTrue(number);
  }
});

test('the department that is proposed in a 退单 stands in the form that rules on it, with what was written', async () => {
  const { officer, desk, reports, finds } = castOf(town);
  const number = await reports();
  await finds(officer, number);
  await officer.fills('退单', { reason: 'not-ours', basis: '属于食品经营许可', suggested: 'market-supervision' });
  const kept = officer.latest();
  for (const words of ['退单：已提交', '原因：不属于本部门职责', '建议派给：市场监管所']) expect(kept).toContain(words);
  expect(kept).not.toContain('not-ours');
  const card = personOf(town, '指挥室派遣员').latest();
  for (const words of ['请裁定退单', '属于食品经营许可', '建议派给：', '不属于本部门职责'])
    expect(card).toContain(words);
  await finds(desk, number);
  await desk.clicks('改派');
  expect(desk.latest()).toContain('属于食品经营许可');
  await desk.submits({ text: '先查证照' });
  expect((await town.world.store.caseOf(aCase(number)))?.lead?.department).toBe('market-supervision');
});

test('where a press brings a new card into the chat, the pressed one is no second one like it', async () => {
  const { worker, officer, desk, reports, finds } = castOf(town);
  const number = await reports();
  await finds(officer, number);
  await officer.clicks('签收');
  await finds(worker, number);
  await worker.fills('吹哨', { departments: ['police'], why: '夜里装车没人拦', tried: '谈过两次', grade: 'normal' });
  const [pressed] = town
    .seenBy(desk.openId)
    .filter(({ content }) => 'card' in content && textsIn(content.card).includes('同意吹哨'));
  expect(await desk.clicks('同意吹哨')).toContain('已记上');
  expect(pressed && 'card' in pressed.content && titleOf(pressed.content.card)).toBe(`${number}：有新的卡片`);
  const asking = town
    .seenBy(desk.openId)
    .filter(({ chatId, content }) => chatId === pressed?.chatId && 'card' in content)
    .filter(({ content }) => 'card' in content && textsIn(content.card).includes('明确牵头'));
  expect(asking).toHaveLength(1);
});
