import { describe, expect, test } from 'vitest';
import { receive } from '../../../src/bot/receive.ts';
import type { OpenId } from '../../../src/brands.ts';
import { faultOf } from '../../../src/feishu/errors.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from '../report-case.ts';
import { aPictureOffice, desk, officer, worker } from './a-picture-office.ts';

const { office, settle, send, photosOf } = aPictureOffice();

describe('the receipt', () => {
  test('names the case, and is given when the case has the picture', async () => {
    const number = await reportCase(office());
    await settle();
    office().messenger.uploadImage = async () => {
      throw faultOf(1500, 'down', 500);
    };
    expect(await send(worker, '', 1)).toEqual([]);
    office().messenger.uploadImage = async () => 'img_own_late';
    await settle(60_000);
    expect(office().spoken.at(-1)?.text).toBe(`照片收进 ${number}「餐饮油烟扰民」了，这一件一共 1 张，还可以接着发。`);
    expect(await photosOf(number)).toEqual(['img_own_late']);
  });

  test('several pictures of one message are told of once', async () => {
    await reportCase(office());
    await settle();
    const told = await send(worker, '', 3);
    await settle(60_000);
    expect(
      told
        .concat(
          office()
            .spoken.slice(-1)
            .map(({ text }) => text),
        )
        .filter((text) => text.includes('照片')),
    ).not.toEqual([]);
    expect(office().spoken.filter(({ text }) => text.startsWith('照片收进'))).toHaveLength(1);
    expect(office().spoken.findLast(({ text }) => text.startsWith('照片'))?.text).toContain('一共 3 张');
  });

  test('a picture for a merged case goes to the one that took it in', async () => {
    const target = await reportCase(office(), { ...FILLED, detail: '9 幢' });
    const merged = await reportCase(office());
    await doTo(office(), merged, desk, { do: 'merge', into: target, text: null }, 'merge');
    await settle();
    const [receipt] = await send(worker, '', 1);
    expect(receipt).toContain(`照片收进 ${target}`);
    expect(await photosOf(target)).toHaveLength(1);
  });

  test('whoever may not see the target is told its number alone', async () => {
    const target = await reportCase(office(), { ...FILLED, detail: '9 幢' });
    const property = idOf('物业人员');
    const draft = await openForm(office(), property);
    const { toast } = await receive(click(property, { do: 'submit', draft }, FILLED), office().world);
    const merged = toast?.content.slice(-13) ?? '';
    await doTo(office(), merged as typeof target, desk, { do: 'merge', into: target, text: null }, 'merge');
    await settle();
    const [receipt] = await send(property, '', 1);
    expect(receipt).toBe(`照片收进 ${target} 了，还可以接着发。`);
  });

  const FED_BACK = { do: 'feedBack', text: '已清洗', outcome: 'solved', fileNumber: null, photos: ['img_1'] };
  test.each<[string, [who: OpenId, command: { do: string } & Record<string, unknown>][], string]>([
    ['withdrawn', [[worker, { do: 'withdraw', text: null }]], '它已经撤回了；还要办就重新上报。'],
    [
      'closed',
      [
        [officer, { do: 'sign' }],
        [officer, FED_BACK],
        [desk, { do: 'verify', text: null }],
        [worker, { do: 'confirm' }],
      ],
      '它已经办结了；还有情况请点「重新打开」。',
    ],
  ])('a picture for a case that is %s is not taken, and that is said', async (state, steps, why) => {
    const number = await reportCase(office());
    for (const [who, command] of steps)
      if (command.do !== 'verify' || (await office().store.caseOf(number))?.state === 'to-verify')
        expect([command.do, await doTo(office(), number, who, command, command.do)]).toEqual([command.do, 'done']);
    expect((await office().store.caseOf(number))?.state).toBe(state);
    await settle();
    const before = (await photosOf(number)).length;
    const [receipt] = await send(worker, '', 1);
    expect(receipt).toBe(`照片没有放进 ${number}「餐饮油烟扰民」：${why}`);
    expect(await photosOf(number)).toHaveLength(before);
  });

  test('merged into a case that has been closed since: the receipt names that one and says so', async () => {
    const target = await reportCase(office(), { ...FILLED, detail: '9 幢' });
    const merged = await reportCase(office());
    await doTo(office(), merged, desk, { do: 'merge', into: target, text: null }, 'merge');
    for (const [who, command] of [
      [officer, { do: 'sign' }],
      [officer, FED_BACK],
      [desk, { do: 'verify', text: null }],
      [worker, { do: 'confirm' }],
    ] as const)
      await doTo(office(), target, who, command, `to-${command.do}`);
    expect((await office().store.caseOf(target))?.state).toBe('closed');
    await settle();
    const [receipt] = await send(worker, '', 1);
    expect(receipt).toBe(`照片没有放进 ${target}「餐饮油烟扰民」：它已经办结了；还有情况请点「重新打开」。`);
  });

  test('of two forms open the one that was opened last has it, in the words of the receipt', async () => {
    const first = await openForm(office(), worker);
    const second = await openForm(office(), worker, 'CG01');
    expect(second).not.toBe(first);
    await settle();
    const [receipt = ''] = await send(worker, '', 1);
    expect(receipt).toContain('照片收进「上报：流动摊贩占道经营」这张表了，一共 1 张；填好点「提交」一起交。');
    expect(receipt).toContain('放到「上报：餐饮油烟扰民」');
  });

  test.each([234006, 234011, 234039, 234003, 99991672])(
    'a picture that the platform refuses (%i) is asked for again',
    async (code) => {
      await reportCase(office());
      await settle();
      office().messenger.uploadImage = async () => {
        throw faultOf(code, 'refused', 400);
      };
      expect(await send(worker, '', 1)).toEqual(['这一张没收到，请再发。']);
    },
  );

  test('of several pictures those that were lost are counted', async () => {
    await reportCase(office());
    await settle();
    const { uploadImage } = office().messenger;
    let tried = 0;
    office().messenger.uploadImage = async (bytes) => {
      tried += 1;
      if (tried === 2) throw faultOf(234006, 'too big', 400);
      return uploadImage(bytes);
    };
    await send(worker, '', 3);
    await settle(60_000);
    const receipts = office()
      .spoken.map(({ text }) => text)
      .filter((text) => text.includes('没收到'));
    expect(receipts).toEqual([expect.stringMatching(/^照片收进 WX.*一共 2 张，还可以接着发。这一张没收到，请再发。$/)]);
  });
});
