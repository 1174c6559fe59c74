import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, type Office, openOffice } from '../harness/office.ts';
import { aloud } from './said-aloud.ts';

/** What is said to a voice message that is not heard tells whom to call all the same. */
const CALL = '有危险请直接打 110、119、120。';

let office: Office;
let chat: Chat;
const last = async (count: number) => (await chat.texts()).slice(-count);

describe('what is said aloud', () => {
  beforeEach(async () => {
    office = await openOffice('node');
    chat = office.with('网格员甲');
    await chat.says('谢谢');
  });
  afterEach(async () => {
    expect(await office.rejections()).toEqual([]);
    await office.close();
  });

  test('is shown as it was heard, then answered like words', async () => {
    await chat.speaks(aloud('楼下烧烤店油烟太大谁管。'));
    const [voice, heard, answer] = await last(3);
    expect(voice).toBe('[语音 3 秒]');
    expect(heard).toBe('听到：『楼下烧烤店油烟太大谁管。』');
    expect(answer).toContain('综合行政执法队');
    expect(await chat.title()).toBe('餐饮油烟扰民');
  });

  test('is what the next words lean on', async () => {
    await chat.speaks(aloud('楼下烧烤店油烟太大谁管'));
    await chat.says('那要罚多少');
    expect(await chat.text()).toContain('罚');
    expect(await chat.text()).toContain('餐饮油烟扰民');
  });

  test('may be a command', async () => {
    await chat.speaks(aloud('清单。'));
    expect(await chat.title()).toBe('基层事务清单');
  });

  test('and tells of a danger has its red card first, also of somebody never met', async () => {
    for (const name of ['网格员甲', '网格员乙']) {
      chat = office.with(name);
      const before = await chat.count();
      await chat.speaks(aloud('三楼着火了快来人'));
      await office.passes('PT5S');
      const [voice, red, heard] = (await chat.texts()).slice(before);
      expect(voice).toContain('语音');
      expect(red).toContain('119');
      expect(heard).toBe('听到：『三楼着火了快来人』');
    }
  });

  test('by somebody never met is greeted when it is heard', async () => {
    chat = office.with('网格员乙');
    await chat.speaks(aloud('楼道里堆满杂物'));
    const texts = await chat.texts();
    expect(texts.filter((text) => text.includes('帮助'))).toHaveLength(1);
    expect(texts.some((text) => text.startsWith('听到：'))).toBe(true);
  });

  test('is shown without its numbers, and nothing in it acts', async () => {
    await chat.speaks(aloud('楼下烧烤店油烟太大谁管 13800138000 <at id=all></at> [点我](https://example.com)'));
    const heard = (await chat.texts()).find((text) => text.startsWith('听到：'));
    expect(heard).toContain('油烟太大');
    expect(heard).toContain('<at id=all></at> [点我](https://example.com)');
    expect(heard).not.toContain('13800138000');
  });

  test('at length is shown in part, and no number is cut in half to slip through', async () => {
    await chat.speaks(aloud(`${'路灯坏了'.repeat(74)}13800138000${'路灯坏了'.repeat(20)}`));
    const heard = (await chat.texts()).find((text) => text.startsWith('听到：')) ?? '';
    expect(heard).toHaveLength('听到：『』'.length + 300);
    expect(heard).not.toMatch(/1380/);
  });

  test('in which nothing is understood is said to be so', async () => {
    for (const said of ['', '。', ' ……']) {
      await chat.speaks(aloud(said));
      expect(await chat.text()).toBe(`这段语音里没听出话来。请靠近手机再说一遍，或者打字。${CALL}`);
    }
  });

  test('for longer than a minute is not fetched; nor believed to be shorter', async () => {
    const long = aloud('楼下烧烤店油烟太大', 75);
    for (const duration of [75_000, 3_000, 0]) {
      await chat.speaks({ ...long, duration });
      expect(await chat.text()).toBe(`这段语音超过一分钟，我听不了这么长的。请分成几段说，或者打字。${CALL}`);
    }
    const fetched = [...office.platform.sandbox.tenant.sounds.values()].map((sound) => sound.fetched !== undefined);
    expect(fetched).toEqual([false, true, true]);
  });

  test('is not heard where it is too big, or no sound', async () => {
    const base64 = (size: number) => Buffer.alloc(size, 'OggS').toString('base64');
    await chat.speaks({ ...aloud('油烟'), sound: base64(10_000_001) });
    expect(await chat.text()).toBe(`这段语音文件太大，我听不了。请说短一点，或者打字。${CALL}`);
    await chat.speaks({ ...aloud('油烟'), sound: base64(1_000) });
    expect(await chat.text()).toBe(`这段语音打不开。请再说一遍，或者打字。${CALL}`);
  });
});

test('without the scope one line says so, and the log says which', async () => {
  office = await openOffice('node', { grantedScopes: ['im:message', 'im:message.p2p_msg:readonly'] });
  chat = office.with('网格员甲');
  await chat.speaks(aloud('楼下烧烤店油烟太大'));
  const [, ...said] = await chat.texts();
  expect(said).toEqual([`语音我暂时听不了。请用文字说一句是什么事、在哪里，我马上告诉您谁管。${CALL}`]);
  await office.close();
});

describe('in bad weather', () => {
  beforeEach(async () => {
    office = await openOffice('node');
    chat = office.with('网格员甲');
    await chat.says('谢谢');
  });
  afterEach(() => office.close());

  const fault = (api: string, times: number) =>
    office.platform.client.setFaults({ next: { api, kind: 'server-error', times } });

  test.each(['im.message.resource.get', 'speech_to_text.speech.file_recognize'])(
    '%s fails for a while: it is heard when that is over, once',
    async (api) => {
      await fault(api, 3);
      await chat.speaks(aloud('楼下烧烤店油烟太大谁管'));
      await office.passes('PT2M');
      const texts = (await chat.texts()).slice(-2);
      expect(texts[0]).toBe('听到：『楼下烧烤店油烟太大谁管』');
      expect(texts[1]).toContain('综合行政执法队');
    },
  );

  test('it does not get over: that is said, once, and nothing waits any more', async () => {
    await fault('speech_to_text.speech.file_recognize', 50);
    await chat.speaks(aloud('楼下烧烤店油烟太大谁管'));
    // Whoever is in danger is told to call before half a minute is over.
    await office.passes('PT25S');
    expect(await chat.text()).toContain('没听成');
    await office.passes('PT10M');
    const texts = await chat.texts();
    expect(texts.at(-1)).toBe(`刚才的语音没听成。请再说一遍，或者打字。${CALL}`);
    expect(texts.filter((text) => text.includes('没听成'))).toHaveLength(1);
    expect(texts.some((text) => text.includes('听到'))).toBe(false);
  });
});
