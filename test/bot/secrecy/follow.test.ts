import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from '../../../src/bot/delivery/render.ts';
import type { View } from '../../../src/bot/ports/views.ts';
import { receive } from '../../../src/bot/receive.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { type Opened, openWorld } from '../../store/open-world.ts';
import { click, FILLED, idOf, openForm } from '../../store/report-case.ts';
import { reportAs, SECRET } from './a-reported-person.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** A case reported by somebody else, kept secret or not; its number. */
const reported = (reportedPerson: boolean) =>
  reportAs(opened, SECRET, {
    ...FILLED,
    ...{ detail: '88 幢', description: '李四打人', reportedPerson, urgent: false },
  });

const SAYS = ['李四', '88 幢', '油烟'];
const GOES_ON = '内容只给参与办理的人看';
const drawn = async (view: View) => JSON.stringify(await render(view, opened.world));
const cardsOf = async (number: CaseId, name: string) => {
  const audience = `person:${idOf(name)}`;
  return {
    card: await drawn({ view: 'case', case: number, audience }),
    timeline: await drawn({ view: 'timeline', case: number, audience }),
    notice: await drawn({ view: 'case-notice', case: number, audience, notice: 'closed', step: 1 }),
    list: await drawn({ view: 'case-list', list: 'mine', page: 0, openId: idOf(name) }),
  };
};
const saidTo = (name: string) => opened.spoken.filter(({ to }) => to === idOf(name)).map(({ text }) => text);
const presses = async (number: CaseId, name: string, value: Record<string, unknown>) =>
  JSON.stringify(await receive(click(idOf(name), { case: number, ...value }), opened.world));

describe.each([
  ['举报', true],
  ['一件普通的事', false],
])('%s', (_, reportedPerson) => {
  test.each(['派出所值班员', '网格员乙', '清单管理员'])(
    '%s follows it by its number: that it goes on, not what it says, and may add to it all the same',
    async (name) => {
      const number = await reported(reportedPerson);
      const answer = await presses(number, name, { do: 'act', act: 'follow', v: 1 });
      expect((await opened.store.caseOf(number))?.followers).toEqual([idOf(name)]);
      const { list, ...cards } = await cardsOf(number, name);
      for (const text of [answer, ...Object.values(cards)]) expect(text).toContain(GOES_ON);
      expect(list).toContain(number);
      await deliverDue(opened.world);
      opened.spoken.splice(0);
      const asked = await presses(number, name, { do: 'form', act: 'supplement', v: 1 });
      await deliverDue(opened.world);
      const form = saidTo(name).join();
      expect(form).toContain('补充什么');
      for (const text of [answer, list, asked, form, ...Object.values(cards)])
        for (const word of SAYS) expect([text, text.includes(word)]).toEqual([text, false]);
    },
  );

  test('what is told of it in their own chat is a sentence, and no card', async () => {
    const number = await reported(reportedPerson);
    const audience = `person:${idOf('派出所值班员')}`;
    await presses(number, '派出所值班员', { do: 'act', act: 'follow', v: 1 });
    await deliverDue(opened.world);
    opened.spoken.splice(0);
    const views: View[] = [
      { view: 'case-notice', case: number, audience, notice: 'merged', step: 1 },
      { view: 'case', case: number, audience },
      { view: 'timeline', case: number, audience: `person:${idOf('物业人员')}` },
    ];
    const to = { openId: idOf('派出所值班员') };
    await opened.store.commit({
      at: opened.clock.now,
      changes: [],
      says: views.map((view) => ({ kind: 'send', to, view })),
    });
    await deliverDue(opened.world);
    expect(saidTo('派出所值班员')).toEqual([
      `您关注的 ${number}，${GOES_ON}。现在待签收。办好了会告诉您。`,
      `您关注的 ${number}，${GOES_ON}。现在待签收。办好了会告诉您。`,
      `${number}：只有上报人和参与办理的人能看；有需要请问指挥室。`,
    ]);
  });

  test('who may see it anyway follows it and reads on; who follows instead of reporting does not read it', async () => {
    const number = await reported(reportedPerson);
    await presses(number, '带班领导', { do: 'act', act: 'follow', v: 1 });
    expect((await cardsOf(number, '带班领导')).card).toContain('李四');
    const draft = await openForm(opened, idOf('派出所值班员'));
    const answer = await presses(number, '派出所值班员', { do: 'follow-instead', draft });
    expect(answer).toContain(GOES_ON);
    expect(answer).not.toContain('李四');
    expect((await cardsOf(number, '派出所值班员')).card).not.toContain('李四');
  });
});
