import { deliver } from '../../src/bot/delivery/deliver.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import { healthOf } from '../../src/health.ts';
import { aChat } from '../harness/ids.ts';
import type { Opened } from '../store/open-world.ts';
import { click, FILLED, idOf, openForm, reportCase } from '../store/report-case.ts';

/** Something an office does all day, made ready once and then done over and over. */
export type Act = { what: string; prepare(opened: Opened): Promise<(time: number) => Promise<unknown>> };

const list = (what: string, view: View): Act => ({
  what,
  prepare:
    async ({ world }) =>
    () =>
      render(view, world),
});

const worker = () => idOf('网格员甲');

/** As many things made ready as will be used up. */
const each = async <T>(count: number, opened: Opened, make: () => Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  for (let n = 0; n < count; n++) {
    slower(opened);
    made.push(await make());
  }
  return made;
};

/** The acts that are compared; `times` of each are made ready. */
export function acts(times: number): Act[] {
  const desk = idOf('指挥室派遣员');
  return [
    {
      what: '上报：提交表单到事件和通知一起落盘',
      async prepare(opened) {
        const drafts = await each(times, opened, () => openForm(opened, worker()));
        return (time) => receive(click(worker(), { do: 'submit', draft: drafts[time] }, FILLED), slower(opened));
      },
    },
    {
      what: '签收：点一下到新卡片画好',
      async prepare(opened) {
        const numbers = await each(times, opened, () => reportCase(opened));
        const officer = idOf('执法队值班员');
        return (time) => receive(click(officer, { do: 'act', case: numbers[time], act: 'sign', v: 1 }), slower(opened));
      },
    },
    {
      what: '按编号查：卡片和经过',
      async prepare(opened) {
        const number = await reportCase(opened);
        const audience = `person:${worker()}`;
        return async () => {
          await render({ view: 'case', case: number, audience }, opened.world);
          await render({ view: 'timeline', case: number, audience }, opened.world);
        };
      },
    },
    list('我的事件', { view: 'case-list', list: 'mine', page: 0, openId: worker() }),
    list('部门待办', { view: 'case-list', list: 'todo', page: 0, openId: idOf('执法队值班员') }),
    list('指挥台：待派遣', { view: 'case-list', list: 'desk', shelf: 'to-dispatch', page: 0, openId: desk }),
    list('指挥台：已超期', { view: 'case-list', list: 'desk', shelf: 'overdue', page: 0, openId: desk }),
    list('联络站', { view: 'case-list', list: 'station', page: 0, openId: idOf('联络站书记') }),
    {
      what: '一次节拍，无事到期',
      prepare:
        async ({ world }) =>
        () =>
          onTick(world),
    },
    {
      what: '送出一条消息',
      async prepare({ world, store }) {
        const view = { view: 'words', words: '您好' } as const;
        return async (time) => {
          await store.commit({
            at: world.now(),
            changes: [],
            says: [{ kind: 'send', to: { chatId: aChat(`oc_${time}`) }, view }],
          });
          await deliver(world);
        };
      },
    },
    {
      what: '健康检查',
      prepare:
        async ({ world }) =>
        () =>
          healthOf(world),
    },
  ];
}

/** A minute passes with each press, so that nobody is too fast. */
function slower(opened: Opened) {
  opened.clock.now += 2_000;
  return opened.world;
}
