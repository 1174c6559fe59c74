import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from '../../../src/bot/delivery/render.ts';
import type { View } from '../../../src/bot/ports/views.ts';
import { receive } from '../../../src/bot/receive.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { type Opened, openWorld } from '../../store/open-world.ts';
import { click, FILLED, idOf, openForm } from '../../store/report-case.ts';
import { reportAs, SECRET } from './a-reported-person.ts';

let opened: Opened;
let number: CaseId;
beforeEach(async () => {
  opened = await openWorld();
  const told = { detail: '88 幢', description: '李四打人', reportedPerson: true, urgent: false };
  number = await reportAs(opened, SECRET, { ...FILLED, ...told });
});
afterEach(() => opened.close());

const SAYS = ['李四', '88 幢', '油烟'];
const GOES_ON = '内容只给参与办理的人看';
const drawn = async (view: View) => JSON.stringify(await render(view, opened.world));
const cardsOf = async (name: string) => {
  const audience = `person:${idOf(name)}`;
  return {
    card: await drawn({ view: 'case', case: number, audience }),
    timeline: await drawn({ view: 'timeline', case: number, audience }),
    notice: await drawn({ view: 'case-notice', case: number, audience, notice: 'closed', step: 1 }),
    list: await drawn({ view: 'case-list', list: 'mine', page: 0, openId: idOf(name) }),
  };
};
const presses = async (name: string, value: Record<string, unknown>) =>
  JSON.stringify(await receive(click(idOf(name), { case: number, ...value }), opened.world));

test.each(['派出所值班员', '网格员乙', '清单管理员'])(
  '%s follows a 举报 by its number: that it goes on, not what it says',
  async (name) => {
    const answer = await presses(name, { do: 'act', act: 'follow', v: 1 });
    expect((await opened.store.caseOf(number))?.followers).toEqual([idOf(name)]);
    const { list, ...cards } = await cardsOf(name);
    for (const text of [answer, ...Object.values(cards)]) expect(text).toContain(GOES_ON);
    expect(list).toContain(number);
    for (const text of [answer, list, ...Object.values(cards)])
      for (const word of SAYS) expect([text, text.includes(word)]).toEqual([text, false]);
  },
);

test('who may see it anyway follows it and reads on; who follows instead of reporting does not read it', async () => {
  await presses('带班领导', { do: 'act', act: 'follow', v: 1 });
  expect((await cardsOf('带班领导')).card).toContain('李四');
  const draft = await openForm(opened, idOf('派出所值班员'));
  const answer = await presses('派出所值班员', { do: 'follow-instead', draft });
  expect(answer).toContain(GOES_ON);
  expect(answer).not.toContain('李四');
  expect((await cardsOf('派出所值班员')).card).not.toContain('李四');
});
