import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RosterPage } from '../../cards/roster/actions.ts';
import { showCase } from '../../src/bot/cases/by-number.ts';
import { shelfIn } from '../../src/bot/cases/lists.ts';
import { rosterNow, rulesOf } from '../../src/bot/core/office.ts';
import { render } from '../../src/bot/delivery/render.ts';
import type { Message } from '../../src/bot/ports/incoming.ts';
import type { View } from '../../src/bot/ports/views.ts';
import type { OpenId } from '../../src/brands.ts';
import { decide } from '../../src/cases/lifecycle/decide.ts';
import { MONDAY, PEOPLE } from '../cases/office.ts';
import { contextAt, report } from '../cases/story.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { doTo, FILLED, idOf, reportCase } from '../store/report-case.ts';

// What was seen to go wrong once, each with the small input it was seen with.

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const drawn = async (view: View) => JSON.stringify(await render(view, opened.world));
const message = (openId: OpenId): Message => ({
  ...{ kind: 'message', key: 'm', messageId: aMessage('om_m'), chatId: aChat('oc_own'), inGroup: false },
  who: { openId },
  content: { type: 'words', words: '' as never, images: [] },
});

test('指挥台 opens on the worst that has anything, with the count of every tab', async () => {
  const number = await reportCase(opened, { ...FILLED, urgent: false });
  const required = { do: 'supervise', required: '快办', by: '2026-11-25' };
  expect(await doTo(opened, number, idOf('带班领导'), required, 'supervise')).toBe('done');
  const list = { view: 'case-list', list: 'desk', page: 0, openId: idOf('指挥室派遣员') } as const;
  const supervised = await drawn(list);
  expect(supervised).toContain(number);
  for (const tab of ['已超期 0', '退单待定 0', '待派遣 0', '待核查 0', '督办 1', '会商中 0'])
    expect(supervised).toContain(tab);
  opened.clock.now += 9 * 86_400_000;
  const overdue = await drawn(list);
  expect(overdue).toContain('已超期 1');
  expect(overdue).toContain('督办 1');
  expect(overdue).toContain(number);
});

test.each([
  ['待派遣的还有几条', 'to-dispatch'],
  ['退单有哪些', 'return-review'],
  ['要核查的', undefined],
  ['待核查的有几件', 'to-verify'],
  ['会商的', 'in-council'],
  ['打开指挥台', undefined],
])('%s opens the shelf that it names: %s', (words, shelf) => expect(shelfIn(words)).toBe(shelf));

test('whoever’s case was merged asks for the other by its number and hears that it goes on, nothing else', async () => {
  const kept = await reportCase(opened, { ...FILLED, phone: '13900005678' });
  const merged = await reportCase(opened, { ...FILLED, detail: '9 幢' });
  expect(await doTo(opened, merged, idOf('指挥室派遣员'), { do: 'merge', into: kept, text: null }, 'm')).toBe('done');
  const follower = idOf('物业人员');
  const found = await opened.store.caseOf(kept);
  if (!found) throw new Error('gone');
  const next = { ...found, version: found.version + 1, mergedIn: [follower] };
  await opened.store.commit({ at: opened.clock.now, changes: [{ kind: 'case', found, next, events: [] }], says: [] });
  const { says } = await showCase(kept, message(follower), opened.world);
  const said = says.flatMap((one) => ('view' in one ? [one.view] : []));
  expect(said).toEqual([{ view: 'words', words: `您报的事并入了 ${kept}。现在待签收。办好了会告诉您。` }]);
});

const REMOVES = /移除|离职|取消|恢复为/;
test.each<[RosterPage, string | undefined]>([
  ['role', 'grid'],
  ['person', idOf('执法队值班员')],
  ['department', 'enforcement-team'],
])('what is taken away on the page %s asks once before', async (page, of) => {
  const card = await render({ view: 'roster', page, of, openId: idOf('清单管理员') }, opened.world);
  const buttons: { text?: { content?: string }; confirm?: unknown }[] = [];
  JSON.stringify(card, (_, value) => {
    if (value && typeof value === 'object' && 'tag' in value && value.tag === 'button') buttons.push(value);
    return value;
  });
  const removing = buttons.filter(({ text }) => REMOVES.test(text?.content ?? ''));
  expect(removing.length).toBeGreaterThan(0);
  for (const one of removing) expect([one.text?.content, one.confirm !== undefined]).toEqual([one.text?.content, true]);
});

test.each(['🔥', '𫖮', '👨‍👩‍👧‍👦', '1️⃣', 'é'])('a title that is cut cuts no sign in two: %s', (sign) => {
  const signs = (words: string) =>
    [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(words)].map((one) => one.segment);
  for (let before = 15; before < 22; before++) {
    const description = `${'楼上的人天天半夜里拖桌子搬椅子很吵大家都睡不着觉'.slice(0, before)}${sign.repeat(5)}没人管`;
    const command = report({ matterId: null, description });
    const told = decide(undefined, command, PEOPLE.grid, contextAt(MONDAY, 'k', { matter: null }));
    if (told.kind === 'refused') throw new Error(told.why);
    const title = signs(told.next.title);
    expect(title.length).toBeGreaterThan(10);
    expect(title.length).toBeLessThan(signs(description).length);
    expect(title).toEqual(signs(description).slice(0, title.length));
  }
});

test('who has left, or has no role there any more, holds no shift', async () => {
  const officer = idOf('执法队值班员');
  const onDuty = async () => {
    const roster = rosterNow(await opened.store.roster(), opened.world);
    const { calendar } = rulesOf(opened.world);
    return roster.onDuty('enforcement-team', opened.clock.now, calendar).map(({ openId }) => openId);
  };
  expect(await onDuty()).toContain(officer);
  await opened.store.commit({
    at: opened.clock.now,
    changes: [{ kind: 'person-left', openId: officer, left: true }],
    says: [],
  });
  expect(await onDuty()).not.toContain(officer);
});

test('催办 says who urged, and an end does not call whoever confirmed it the one who handled it', async () => {
  const number = await reportCase(opened);
  expect(await doTo(opened, number, idOf('网格员甲'), { do: 'urge', text: null }, 'urge')).toBe('done');
  const step = (await opened.store.caseOf(number))?.version;
  const notice = { view: 'case-notice', case: number, audience: 'duty:enforcement-team', step } as const;
  const urged = await drawn({ ...notice, notice: 'urged' });
  expect(urged).toContain('催办的人');
  expect(urged).toContain('网格员甲');
  expect(await drawn({ ...notice, notice: 'closed' })).not.toContain('经手');
});
