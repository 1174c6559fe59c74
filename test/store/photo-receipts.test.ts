import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReport } from '../../src/bot/cases/open-report.ts';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import type { Message } from '../../src/bot/ports/incoming.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { faultOf } from '../../src/feishu/errors.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { type Opened, openWorld } from './open-world.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from './report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
  const greeted = { kind: 'chat-met', chatId: 'oc_own', type: 'p2p', greetedAt: 1 } as const;
  await opened.store.commit({ at: 1, changes: [greeted], says: [] });
  let uploads = 0;
  opened.messenger.uploadImage = async () => `img_own_${++uploads}`;
});
afterEach(async () => {
  expect(await checkDatabase(opened.database)).toEqual([]);
  opened.close();
});

const settle = async (ms = 5_000) => {
  opened.clock.now += ms;
  while ((await deliver(opened.world)) > 0);
};
let sent = 0;
const send = async (openId: string, words: string, images: number, more: Partial<Message> = {}) => {
  sent += 1;
  const from = opened.spoken.length;
  const id = `om_sent_${sent}`;
  await receive(
    {
      ...{ kind: 'message', key: id, messageId: id, chatId: 'oc_own', inGroup: false, who: { openId } },
      content: { type: 'words', words: typed(words), images: Array.from({ length: images }, (_, n) => `${id}_${n}`) },
      ...more,
    },
    opened.world,
  );
  await settle();
  return opened.spoken.slice(from).map(({ text }) => decoded(text));
};
/** What was escaped for markdown, as it is read. */
const decoded = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
const worker = idOf('网格员甲');
const desk = idOf('指挥室派遣员');
const officer = idOf('执法队值班员');
const photosOf = async (id: Awaited<ReturnType<typeof reportCase>>) => (await opened.store.caseOf(id))?.photos ?? [];
const opens = async (openId: string, act: string, caseId: string) => {
  await receive(click(openId, { do: 'form', case: caseId, act, v: 1 }), opened.world);
  await settle();
};

describe('the receipt', () => {
  test('names the case, and is given when the case has the picture', async () => {
    const number = await reportCase(opened);
    await settle();
    opened.messenger.uploadImage = async () => {
      throw faultOf(1500, 'down', 500);
    };
    expect(await send(worker, '', 1)).toEqual([]);
    opened.messenger.uploadImage = async () => 'img_own_late';
    await settle(60_000);
    expect(opened.spoken.at(-1)?.text).toBe(`照片收进 ${number}「餐饮油烟扰民」了，这一件一共 1 张，还可以接着发。`);
    expect(await photosOf(number)).toEqual(['img_own_late']);
  });

  test('several pictures of one message are told of once', async () => {
    await reportCase(opened);
    await settle();
    const told = await send(worker, '', 3);
    await settle(60_000);
    expect(
      told.concat(opened.spoken.slice(-1).map(({ text }) => text)).filter((text) => text.includes('照片')),
    ).not.toEqual([]);
    expect(opened.spoken.filter(({ text }) => text.startsWith('照片收进'))).toHaveLength(1);
    expect(opened.spoken.findLast(({ text }) => text.startsWith('照片'))?.text).toContain('一共 3 张');
  });

  test('a picture for a merged case goes to the one that took it in', async () => {
    const target = await reportCase(opened, { ...FILLED, detail: '9 幢' });
    const merged = await reportCase(opened);
    await doTo(opened, merged, desk, { do: 'merge', into: target, text: null }, 'merge');
    await settle();
    const [receipt] = await send(worker, '', 1);
    expect(receipt).toContain(`照片收进 ${target}`);
    expect(await photosOf(target)).toHaveLength(1);
  });

  test('whoever may not see the target is told its number alone', async () => {
    const target = await reportCase(opened, { ...FILLED, detail: '9 幢' });
    const property = idOf('物业人员');
    const draft = await openForm(opened, property);
    const { toast } = await receive(click(property, { do: 'submit', draft }, FILLED), opened.world);
    const merged = toast?.content.slice(-13) ?? '';
    await doTo(opened, merged as typeof target, desk, { do: 'merge', into: target, text: null }, 'merge');
    await settle();
    const [receipt] = await send(property, '', 1);
    expect(receipt).toBe(`照片收进 ${target} 了，这一件一共 1 张，还可以接着发。`);
  });

  test.each([['withdrawn', { do: 'withdraw', text: null }, '它已经撤回了']])(
    'a picture for a case that is %s is not taken, and that is said',
    async (_, command, why) => {
      const number = await reportCase(opened);
      expect(await doTo(opened, number, worker, command, 'end')).toBe('done');
      await settle();
      const [receipt] = await send(worker, '', 1);
      expect(receipt).toContain(`照片没有放进 ${number}`);
      expect(receipt).toContain(why);
      expect(await photosOf(number)).toEqual([]);
    },
  );

  test.each([234006, 234011, 234039, 234003, 99991672])(
    'a picture that the platform refuses (%i) is asked for again',
    async (code) => {
      await reportCase(opened);
      await settle();
      opened.messenger.uploadImage = async () => {
        throw faultOf(code, 'refused', 400);
      };
      expect(await send(worker, '', 1)).toEqual(['这一张没收到，请再发。']);
    },
  );

  test('of several pictures those that were lost are counted', async () => {
    await reportCase(opened);
    await settle();
    const { uploadImage } = opened.messenger;
    let tried = 0;
    opened.messenger.uploadImage = async (bytes) => {
      tried += 1;
      if (tried === 2) throw faultOf(234006, 'too big', 400);
      return uploadImage(bytes);
    };
    await send(worker, '', 3);
    await settle(60_000);
    const receipts = opened.spoken.map(({ text }) => text).filter((text) => text.includes('没收到'));
    expect(receipts).toEqual([expect.stringMatching(/^照片收进 WX.*一共 2 张，还可以接着发。这一张没收到，请再发。$/)]);
  });
});

describe('two forms open', () => {
  test('the receipt says which has it, and one press puts it into the other', async () => {
    const first = await reportCase(opened);
    const second = await reportCase(opened, { ...FILLED, detail: '9 幢' });
    for (const number of [first, second]) await doTo(opened, number, officer, { do: 'sign' }, `sign-${number}`);
    await opens(officer, 'feedBack', first);
    await opens(officer, 'feedBack', second);
    const [receipt = ''] = await send(officer, '', 1);
    expect(receipt).toContain(`照片收进「反馈 ${second} 餐饮油烟扰民」这张表了`);
    expect(receipt).toContain(`放到「反馈 ${first} 餐饮油烟扰民」`);
    const value = JSON.parse(/\{"do":"photos-to"[^}]*\}/.exec(receipt)?.[0] ?? '{}');
    const answer = await receive(click(officer, value), opened.world);
    expect(answer.toast?.content).toBe('换好了');
    await settle();
    const drafts = await opened.store.openedBy(officer, 0);
    const photosByCase = await Promise.all(
      drafts.map(async ({ id, body }) => [
        body.form === 'case' && body.caseId,
        (await opened.store.photosOf(id)).length,
      ]),
    );
    expect(Object.fromEntries(photosByCase)).toEqual({ [first]: 1, [second]: 0 });
    // The next ones follow.
    expect((await send(officer, '', 1))[0]).toContain(`反馈 ${first}`);
  });

  test('nobody moves what another has sent, or puts it into another’s form', async () => {
    const number = await reportCase(opened);
    await settle();
    await send(worker, '', 1);
    const theirs = await openForm(opened, idOf('网格员乙'));
    const message = `om_sent_${sent}`;
    const stranger = await receive(click(idOf('网格员乙'), { do: 'photos-to', message, to: theirs }), opened.world);
    expect(stranger.toast?.content).toContain('找不到了');
    const into = await receive(click(worker, { do: 'photos-to', message, to: theirs }), opened.world);
    expect(into.toast?.content).toContain('找不到了');
    expect(await photosOf(number)).toHaveLength(1);
  });

  test('one is submitted: the next picture goes to the one that is still open', async () => {
    const first = await reportCase(opened);
    const second = await reportCase(opened, { ...FILLED, detail: '9 幢' });
    for (const number of [first, second]) await doTo(opened, number, officer, { do: 'sign' }, `sign-${number}`);
    await opens(officer, 'supplement', first);
    await opens(officer, 'supplement', second);
    const [newest] = await opened.store.openedBy(officer, 0);
    await receive(click(officer, { do: 'submit', draft: newest?.id }, { text: '又来了' }), opened.world);
    await settle();
    expect((await send(officer, '', 1))[0]).toContain(`补充 ${first}`);
  });
});

describe('words beside a picture', () => {
  test('a danger first of all; the picture is not put into the case', async () => {
    const number = await reportCase(opened);
    await settle();
    const told = await send(worker, '着火了！9幢三楼冒烟有人被困', 1);
    expect(told[0]).toContain('119');
    expect(told.some((text) => text.includes('先替你留着'))).toBe(true);
    expect((await opened.store.timeline(number)).map(({ command }) => command.do)).not.toContain('supplement');
    expect(await photosOf(number)).toEqual([]);
  });

  test.each(['另外，北门井盖丢了谁管', '这边路灯不亮找谁', '宠物店没有执照归哪个部门管？'])(
    'a question of its own is answered: %s',
    async (words) => {
      const number = await reportCase(opened);
      await settle();
      const told = await send(worker, words, 1);
      expect(told.some((text) => text.includes('"schema":"2.0"'))).toBe(true);
      expect(await photosOf(number)).toEqual([]);
    },
  );

  test.each(['这是后门的排烟口', '晚上六点到十点最厉害', '店主说明天清洗'])(
    'what adds to the case is kept with it: %s',
    async (words) => {
      const number = await reportCase(opened);
      await settle();
      const told = await send(worker, words, 1);
      expect(told).toContain(`这句话记进 ${number}「餐饮油烟扰民」的经过了。`);
      const supplements = (await opened.store.timeline(number)).map(({ command }) => command);
      expect(supplements).toContainEqual(expect.objectContaining({ do: 'supplement', text: words }));
      expect(await photosOf(number)).toHaveLength(1);
    },
  );

  test('a command with a picture is a command', async () => {
    await reportCase(opened);
    await settle();
    const told = await send(worker, '我的事件', 1);
    expect(told[0]).toContain('我的事件');
  });

  test('pictures sent before anything is reported go with what is reported next', async () => {
    const [held = ''] = await send(worker, '', 1);
    expect(held).toContain('先替你留着');
    expect((await send(worker, '楼下烧烤店油烟太大谁管', 1)).some((text) => text.includes('2 张照片先替你留着'))).toBe(
      true,
    );
    const outcome = await openReport({ do: 'report', matter: 'CG04' }, click(worker, {}), opened.world);
    await opened.store.commit({ at: opened.clock.now, ...outcome });
    const [draft] = outcome.changes.flatMap((change) =>
      change.kind === 'draft' && change.draft.body.form === 'report' ? [change.draft.id] : [],
    );
    const { toast } = await receive(click(worker, { do: 'submit', draft }, FILLED), opened.world);
    await settle();
    expect((await opened.store.caseOf(toast?.content.slice(-13) as never))?.photos).toHaveLength(2);
  });
});
