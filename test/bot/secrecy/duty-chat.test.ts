import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from '../../../src/bot/delivery/render.ts';
import type { View } from '../../../src/bot/ports/views.ts';
import { receive } from '../../../src/bot/receive.ts';
import type { ChatId } from '../../../src/brands.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { type Opened, openWorld } from '../../store/open-world.ts';
import { click, doTo, FILLED, idOf } from '../../store/report-case.ts';
import { reportAs, SECRET } from './a-reported-person.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const RESULT = '王大锤已经改好';
const WHY = '先查证照';
const FED_BACK = { do: 'feedBack', text: RESULT, outcome: 'solved', fileNumber: null, photos: ['img_1'] };
const drawn = async (view: View) => JSON.stringify(await render(view, opened.world));
const chatOf = async (department: string): Promise<ChatId> => {
  const { settings } = await opened.store.roster();
  const chat = settings.find((one) => one.department === department)?.dutyChat;
  if (!chat) throw new Error(`no chat of ${department}`);
  return chat;
};
const does = async (number: CaseId, who: string, command: { do: string } & Record<string, unknown>) =>
  expect([command.do, await doTo(opened, number, idOf(who), command, `${command.do}-${number}`)]).toEqual([
    command.do,
    'done',
  ]);
const report = (reportedPerson: boolean) => reportAs(opened, SECRET, { ...FILLED, reportedPerson, urgent: false });
const redispatch = { do: 'redispatch', lead: 'market-supervision', for: null, text: WHY };

test.each([false, true])(
  'a chat whose department gave a case up reads no more of it; 举报: %s',
  async (reportedPerson) => {
    const number = await report(reportedPerson);
    await deliverDue(opened.world);
    await does(number, '指挥室派遣员', redispatch);
    const old: View = { view: 'case', case: number, audience: 'duty:enforcement-team' };
    // 首接: until the next signs, site and resident are theirs.
    expect(await drawn(old)).toContain('首接负责');
    await does(number, '市监所值班员', { do: 'sign' });
    await deliverDue(opened.world);
    const redrawn: string[] = [];
    opened.messenger.update = async (_, card) => {
      redrawn.push(JSON.stringify(card));
    };
    await does(number, '市监所值班员', FED_BACK);
    await deliverDue(opened.world);
    expect(redrawn.some((text) => text.includes('只有上报人和参与办理的人能看'))).toBe(true);
    expect(await drawn({ ...old, audience: 'duty:market-supervision' })).toContain(RESULT);
    for (const view of [old, { ...old, view: 'timeline' } as const, { ...old, audience: 'duty:police' }]) {
      const text = await drawn(view);
      expect(text).toContain(number);
      expect(text).not.toContain(RESULT);
      expect(text).not.toContain(FILLED.detail);
    }
    // Why it was taken from them they read, whenever that arrives.
    expect(await drawn({ ...old, view: 'case-notice', notice: 'taken-back', step: 2 })).toContain(WHY);
  },
);

test.each([
  ['of this version', 0],
  ['out of date', 1],
])('关注 forged in the chat of a department without a part, %s, answers without the card', async (_, late) => {
  const number = await report(false);
  const v = ((await opened.store.caseOf(number))?.version ?? 0) - late;
  const chatId = await chatOf('police');
  const pressed = click(idOf('派出所值班员'), { do: 'act', case: number, act: 'follow', v });
  const answer = JSON.stringify(await receive({ ...pressed, chatId }, opened.world));
  expect(answer).toContain(number);
  expect(answer).not.toContain(FILLED.description);
});

test('where no patrol is named, who is called to the site instead reads where to go', async () => {
  const number = await report(false);
  await does(number, '指挥室派遣员', redispatch);
  await does(number, '市监所值班员', { do: 'sign' });
  opened.database.raw.exec('DELETE FROM patrols');
  await does(number, '市监所值班员', { do: 'callPatrol', text: null });
  expect(await drawn({ view: 'case', case: number, audience: 'duty:enforcement-team' })).toContain(FILLED.detail);
});
