import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../../src/bot/ports/incoming.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { faultOf, MESSAGE_GONE } from '../../src/feishu/errors.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld, words } from './open-world.ts';
import { click, doTo, idOf, reportCase } from './report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(async () => {
  expect(await checkDatabase(opened.database)).toEqual([]);
  opened.close();
});

const settle = () => deliverDue(opened.world);
const passes = async (ms: number) => {
  for (const until = opened.clock.now + ms; opened.clock.now < until; opened.clock.now += 1_000) await settle();
};
let said = 0;
const inGroup = (text: string): Message => {
  said += 1;
  const id = `om_asked_${said}`;
  return {
    ...{
      kind: 'message',
      key: id,
      messageId: aMessage(id),
      chatId: aChat('oc_group'),
      inGroup: true,
      who: { openId: aPerson('ou_asker') },
    },
    content: { type: 'words', words: typed(text), images: [] },
  };
};
const heard = (to: string) => opened.spoken.filter((one) => one.to === to).map(({ text }) => text);

describe.each(MESSAGE_GONE.flatMap(({ codes }) => codes))('a question withdrawn before its answer (%i)', (code) => {
  beforeEach(() => {
    opened.messenger.reply = async () => {
      throw faultOf(code, 'withdrawn', 400);
    };
  });

  test('a group’s answer is said without it', async () => {
    await receive(inGroup('楼下烧烤店油烟太大谁管'), opened.world);
    await settle();
    expect(heard('oc_group')).toEqual([expect.stringContaining('餐饮油烟扰民')]);
    expect(await opened.store.deadLetters(9)).toEqual([]);
  });

  test('the red card too', async () => {
    await receive(inGroup('着火了，9幢三楼冒浓烟'), opened.world);
    await settle();
    expect(heard('oc_group')[0]).toContain('119');
  });

  test('of a courtesy nothing is said, and nothing is left over', async () => {
    await receive(inGroup('我的事件'), opened.world);
    await settle();
    expect(heard('oc_group')).toEqual([]);
    expect(heard('ou_asker').length).toBeGreaterThan(0);
    expect(await opened.store.deadLetters(9)).toEqual([]);
  });
});

test('a danger in a group does not wait for a code that nobody knows', async () => {
  opened.messenger.reply = async () => {
    throw faultOf(987654, 'who knows', 400);
  };
  await receive(inGroup('着火了，9幢三楼冒浓烟'), opened.world);
  await settle();
  expect(heard('oc_group')).toEqual([expect.stringContaining('119')]);
});

describe('a card that may not be drawn anew', () => {
  const cardsOf = async (number: string) =>
    (await opened.store.liveCards(`case:${number}`)).map(({ messageId }) => messageId);

  test('is drawn without what was typed where that is what the platform objects to', async () => {
    const number = await reportCase(opened);
    await settle();
    const before = await cardsOf(number);
    const shown: string[] = [];
    opened.messenger.update = async (_, card) => {
      const text = JSON.stringify(card);
      if (text.includes('油烟直排')) throw faultOf(230028, 'sensitive', 400);
      shown.push(text);
    };
    await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    await settle();
    expect(shown.some((text) => text.includes('办理中'))).toBe(true);
    expect(await cardsOf(number)).toEqual(before);
  });

  test.each([230031, 230099, 230025])('becomes a new card below (%i), once', async (code) => {
    const number = await reportCase(opened);
    await settle();
    const before = await cardsOf(number);
    const from = opened.spoken.length;
    opened.messenger.update = async (messageId) => {
      if (before.includes(messageId)) throw faultOf(code, 'refused', 400);
    };
    await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    await passes(10_000);
    const after = await cardsOf(number);
    expect(after).toHaveLength(before.length);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    expect(opened.spoken.slice(from).filter(({ text }) => text.includes('办理中'))).toHaveLength(before.length);
    expect(await opened.store.deadLetters(9)).toEqual([]);
  });

  test.each([230011, 230110, 230002, 232009])('is let go where there is nothing to draw it on (%i)', async (code) => {
    const number = await reportCase(opened);
    await settle();
    opened.messenger.update = async () => {
      throw faultOf(code, 'gone', 400);
    };
    const from = opened.spoken.length;
    await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    await settle();
    expect(await cardsOf(number)).toEqual([]);
    expect(opened.spoken.slice(from)).toEqual([]);
    expect(await opened.store.deadLetters(9)).toEqual([]);
  });

  test('a code nobody knows is tried again before it counts', async () => {
    const number = await reportCase(opened);
    await settle();
    let tried = 0;
    opened.messenger.update = async () => {
      tried += 1;
      if (tried < 4) throw faultOf(987654, 'who knows', 400);
    };
    const before = await cardsOf(number);
    await doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
    await passes(200_000);
    expect(tried).toBeGreaterThan(3);
    expect(await cardsOf(number)).toEqual(before);
  });
});

test('an urgent card waits behind no poor message of its chat', async () => {
  const duty =
    (await opened.store.roster()).settings.find(({ department }) => department === 'enforcement-team')?.dutyChat ?? '';
  const { send } = opened.messenger;
  opened.messenger.send = async (to, content, uuid) => {
    if ('words' in content && content.words === '坏的') throw faultOf(1500, 'down', 500);
    return send(to, content, uuid);
  };
  await opened.store.commit({
    at: opened.clock.now,
    changes: [],
    says: [words(aChat(duty), '坏的'), words(aChat(duty), '后面的')],
  });
  await settle();
  await reportCase(opened);
  await settle();
  expect(heard(duty)).toEqual([expect.stringContaining('请签收')]);
});

test.each([
  ['in a group', { inGroup: true }, true],
  ['in a topic of a group', { inGroup: true, inTopic: true }, true],
  ['in a topic of their own chat', { inGroup: false, inTopic: true }, true],
  ['in their own chat', { inGroup: false }, false],
])(
  'what is asked %s, in words, aloud or by something that cannot be read, is answered there',
  async (_, where, there) => {
    const [replied, sent]: [string[], unknown[]] = [[], []];
    opened.messenger.reply = async (messageId) => {
      replied.push(messageId);
      return { messageId: aMessage('om_reply'), chatId: aChat('oc_group') };
    };
    opened.messenger.send = async (to) => {
      sent.push(to);
      return { messageId: aMessage('om_sent'), chatId: aChat('oc_own') };
    };
    const contents: Message['content'][] = [
      { type: 'words', words: typed('CG04'), images: [] },
      { type: 'words', words: typed('楼下油烟太大谁管'), images: [] },
      { type: 'voice', fileKey: 'file_1', duration: 1000 },
      { type: 'other', messageType: 'sticker' },
    ];
    const asked = contents.map((content) => ({
      ...inGroup('x'),
      ...where,
      content,
      who: { openId: idOf('网格员甲') },
    }));
    for (const message of asked) await receive(message, opened.world);
    await settle();
    expect(replied).toEqual(there ? asked.map(({ messageId }) => messageId) : []);
    expect(sent.length >= asked.length).toBe(!there);
  },
);

test('what is asked by a press in a group, in a topic too, is answered where the card stands', async () => {
  const replied: string[] = [];
  opened.messenger.reply = async (messageId) => {
    replied.push(messageId);
    return { messageId: aMessage('om_reply'), chatId: aChat('oc_group') };
  };
  await receive(
    { ...click(aPerson('ou_asker'), { do: 'show-matter', matter: 'CG04' }), chatId: aChat('oc_group') },
    opened.world,
  );
  const example = { ...click(aPerson('ou_asker'), { do: 'ask-example', example: 0 }), chatId: aChat('oc_group') };
  await receive(example, opened.world);
  await settle();
  expect(replied).toHaveLength(2);
  expect(replied[1]).toBe(example.messageId);
});
