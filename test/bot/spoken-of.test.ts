import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../../src/bot/ports/views.ts';
import { keptQuestion } from '../../src/bot/questions/keep-question.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { REMEMBERED } from '../../src/understanding/heard.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { answered, sentSince } from './answered.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** The view that words said in a chat of one's own are answered with. */
const saying = async (words: string): Promise<View | undefined> => (await answered(opened, words)).at(-1);

test('a matter asked for by its number is what is spoken of next', async () => {
  expect(await saying('CG04')).toMatchObject({ view: 'matter', matter: 'CG04' });
  expect(await saying('罚多少')).toMatchObject({ view: 'section', matter: 'CG04', section: 'penalty' });
});

test('so is one whose card was opened by a press, in that chat, by whoever pressed', async () => {
  await opened.store.commit({
    at: opened.clock.now,
    says: [],
    changes: [
      {
        kind: 'press',
        press: {
          id: 'p1',
          at: opened.clock.now,
          presser: aPerson('ou_a'),
          chatId: aChat('oc_a'),
          action: 'show-matter',
          matter: 'CG29',
        },
      },
      {
        kind: 'press',
        press: { id: 'p2', at: opened.clock.now, presser: aPerson('ou_a'), action: 'show-matter', matter: 'CG04' },
      },
      {
        kind: 'press',
        press: {
          id: 'p3',
          at: opened.clock.now,
          presser: aPerson('ou_a'),
          chatId: aChat('oc_a'),
          action: 'browse',
          matter: 'CG05',
        },
      },
    ],
  });
  const since = opened.clock.now - REMEMBERED;
  expect(await opened.store.spokenOf(aChat('oc_a'), aPerson('ou_a'), since, 5)).toEqual([{ matter: 'CG29' }]);
  expect(await opened.store.spokenOf(aChat('oc_b'), aPerson('ou_a'), since, 5)).toEqual([]);
  expect(await opened.store.spokenOf(aChat('oc_a'), aPerson('ou_b'), since, 5)).toEqual([]);
  expect(await opened.store.spokenOf(aChat('oc_a'), aPerson('ou_a'), opened.clock.now + 1, 5)).toEqual([]);
});

test('of more than are wanted the newest are told, presses among questions in their order', async () => {
  const [asker, chat] = [aPerson('ou_a'), aChat('oc_a')];
  const first = opened.clock.now;
  for (const [i, matter] of ['CG01', 'CG02', 'CG03', 'CG04'].entries()) {
    const at = first + i * 1_000;
    const press = { id: `p${i}`, at: at + 500, presser: asker, chatId: chat, action: 'choose', matter: `YX0${i + 1}` };
    const asked = { chatId: chat, words: typed(matter), asker };
    const question = { ...keptQuestion(asked, { outcome: 'answer', matter }, opened.world), at };
    await opened.store.commit({
      at,
      says: [],
      changes: [
        { kind: 'question', question },
        { kind: 'press', press },
      ],
    });
  }
  const spoken = await opened.store.spokenOf(chat, asker, first, 3);
  expect(spoken).toEqual([{ matter: 'YX04' }, { matter: 'CG04' }, { matter: 'YX03' }]);
});

test('「不对」 is thanked, whether or not anything was answered', async () => {
  expect(await saying('不对，答错了')).toMatchObject({ view: 'corrected', matters: [] });
  await saying('CG04');
  expect(await saying('不对，答错了')).toMatchObject({ view: 'corrected', matter: 'CG04' });
});

describe('after a card of several', () => {
  const matters = ['CG25', 'YX02'];
  beforeEach(async () => {
    await saying('CG04');
    expect(await saying('1、路灯坏了不亮 2、楼道堆满杂物')).toMatchObject({ view: 'several' });
  });

  test.each([
    ['多久要答复', 'limits'],
    ['罚多少', 'penalty'],
    ['看整张卡', 'whole'],
    ['上报', 'report'],
  ])('%s: which of them, and none of what came before it', async (words, of) => {
    expect(await saying(words)).toMatchObject({ view: 'which', of, matters });
  });

  test('the one that is pressed is what is asked about from then on, and its own words stand in its form', async () => {
    const asked = await saying('多久要答复');
    if (asked?.view !== 'which') throw new Error('nothing is asked');
    const value = { do: 'show-section', matter: 'YX02', section: 'limits', question: asked.question };
    const where = { chatId: aChat('oc_网格员甲'), who: { openId: idOf('网格员甲') } };
    const [last] = opened.database.raw.prepare('SELECT max(id) AS id FROM outbox').all();
    await receive({ kind: 'click', key: 'press', messageId: aMessage('om_card'), ...where, value }, opened.world);
    opened.clock.now += 20_000;
    expect(sentSince(opened, Number(last?.id))).toMatchObject([{ view: 'section', matter: 'YX02', section: 'limits' }]);
    expect(await saying('那要罚多少')).toMatchObject({ view: 'section', matter: 'YX02', section: 'penalty' });
    await saying('上报');
    const [draft] = opened.database.raw.prepare('SELECT body FROM drafts').all();
    expect(JSON.parse(String(draft?.body))).toMatchObject({ matter: 'YX02', words: '楼道堆满杂物' });
  });
});
