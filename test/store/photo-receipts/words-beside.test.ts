import { describe, expect, test } from 'vitest';
import { asksAnew } from '../../../src/bot/cases/asks-anew.ts';
import { openReport } from '../../../src/bot/cases/open-report.ts';
import { receive } from '../../../src/bot/receive.ts';
import { typed } from '../../../src/brands.ts';
import { click, FILLED, reportCase } from '../report-case.ts';
import { aPictureOffice, worker } from './a-picture-office.ts';

const { office, settle, send, photosOf } = aPictureOffice();

describe('words beside a picture', () => {
  test('a danger first of all; the picture is not put into the case', async () => {
    const number = await reportCase(office());
    await settle();
    const told = await send(worker, '着火了！9幢三楼冒烟有人被困', 1);
    expect(told[0]).toContain('119');
    expect(told.some((text) => text.includes('先替您留着'))).toBe(true);
    expect((await office().store.timeline(number)).map(({ command }) => command.do)).not.toContain('supplement');
    expect(await photosOf(number)).toEqual([]);
  });

  test('a danger that is none of the list’s matters is no word more about the case', async () => {
    const number = await reportCase(office());
    await settle();
    const told = await send(worker, '有人晕倒了，没有呼吸了', 1);
    expect(told[0]).toContain('120');
    expect((await office().store.timeline(number)).map(({ command }) => command.do)).not.toContain('supplement');
  });

  test.each(['着火了！9幢三楼冒烟有人被困', '有人晕倒了，没有呼吸了'])(
    'a danger is asked anew, also where it is of the matter of the case: %s',
    (words) => {
      const { world } = office();
      const verdict = world.search(words);
      const own = verdict.kind === 'answer' ? verdict.hit.matter : null;
      expect(asksAnew(typed(words), own, world)).toBe(true);
    },
  );

  test.each(['另外，北门井盖丢了谁管', '这边路灯不亮找谁', '宠物店没有执照归哪个部门管？'])(
    'a question of its own is answered: %s',
    async (words) => {
      const number = await reportCase(office());
      await settle();
      const told = await send(worker, words, 1);
      expect(told.some((text) => text.includes('"schema":"2.0"'))).toBe(true);
      expect(await photosOf(number)).toEqual([]);
    },
  );

  test.each(['这是后门的排烟口', '晚上六点到十点最厉害', '店主说明天清洗'])(
    'what adds to the case is kept with it: %s',
    async (words) => {
      const number = await reportCase(office());
      await settle();
      const told = await send(worker, words, 1);
      expect(told).toContain(`这句话记进 ${number}「餐饮油烟扰民」的经过了。`);
      const supplements = (await office().store.timeline(number)).map(({ command }) => command);
      expect(supplements).toContainEqual(expect.objectContaining({ do: 'supplement', text: words }));
      expect(await photosOf(number)).toHaveLength(1);
    },
  );

  test('a command with a picture is a command', async () => {
    await reportCase(office());
    await settle();
    const told = await send(worker, '我的事件', 1);
    expect(told[0]).toContain('我的事件');
  });

  test('pictures sent before anything is reported go with what is reported next', async () => {
    const [held = ''] = await send(worker, '', 1);
    expect(held).toContain('先替您留着');
    expect((await send(worker, '楼下烧烤店油烟太大谁管', 1)).some((text) => text.includes('2 张照片先替您留着'))).toBe(
      true,
    );
    const outcome = await openReport({ do: 'report', matter: 'CG04' }, click(worker, {}), office().world);
    await office().store.commit({ at: office().clock.now, ...outcome });
    const [draft] = outcome.changes.flatMap((change) =>
      change.kind === 'draft' && change.draft.body.form === 'report' ? [change.draft.id] : [],
    );
    const { toast } = await receive(click(worker, { do: 'submit', draft }, FILLED), office().world);
    await settle();
    expect((await office().store.caseOf(toast?.content.slice(-13) as never))?.photos).toHaveLength(2);
  });
});
