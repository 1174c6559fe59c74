import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { REMEMBERED } from '../../src/understanding/heard.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

let said = 0;
const where = { chatId: aChat('oc_own'), who: { openId: aPerson('ou_asker') } };
/** The view that words said in a chat of one's own are answered with. */
async function answered(words: string): Promise<View> {
  const messageId = aMessage(`om_said_${++said}`);
  const content = { type: 'words' as const, words: typed(words), images: [] };
  await receive({ kind: 'message', key: messageId, messageId, inGroup: false, ...where, content }, opened.world);
  return newest();
}
function newest(): View {
  opened.clock.now += 20_000;
  const [last] = opened.database.raw
    .prepare("SELECT body FROM outbox WHERE kind = 'send' ORDER BY id DESC LIMIT 1")
    .all();
  return JSON.parse(String(last?.body)).view;
}

test('a matter asked for by its number is what is spoken of next', async () => {
  expect(await answered('CG04')).toMatchObject({ view: 'matter', matter: 'CG04' });
  expect(await answered('罚多少')).toMatchObject({ view: 'section', matter: 'CG04', section: 'penalty' });
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

test('「不对」 is thanked, whether or not anything was answered', async () => {
  expect(await answered('不对，答错了')).toMatchObject({ view: 'corrected', matters: [] });
  await answered('CG04');
  expect(await answered('不对，答错了')).toMatchObject({ view: 'corrected', matter: 'CG04' });
});

describe('after a card of several', () => {
  const matters = ['CG25', 'YX02'];
  beforeEach(async () => {
    await answered('CG04');
    expect(await answered('1、路灯坏了不亮 2、楼道堆满杂物')).toMatchObject({ view: 'several' });
  });

  test.each([
    ['多久要答复', 'limits'],
    ['罚多少', 'penalty'],
    ['看整张卡', 'whole'],
    ['上报', 'report'],
  ])('%s: which of them, and none of what came before it', async (words, of) => {
    expect(await answered(words)).toMatchObject({ view: 'which', of, matters });
  });

  test('the one that is pressed is what is asked about from then on, and its own words stand in its form', async () => {
    const asked = await answered('多久要答复');
    if (asked.view !== 'which') throw new Error('nothing is asked');
    const press = { do: 'show-section', matter: 'YX02', section: 'limits', question: asked.question };
    await receive(
      { kind: 'click', key: 'press', messageId: aMessage('om_card'), ...where, value: press },
      opened.world,
    );
    expect(newest()).toMatchObject({ view: 'section', matter: 'YX02', section: 'limits' });
    expect(await answered('那要罚多少')).toMatchObject({ view: 'section', matter: 'YX02', section: 'penalty' });
    await answered('上报');
    const [draft] = opened.database.raw.prepare('SELECT body FROM drafts').all();
    expect(JSON.parse(String(draft?.body))).toMatchObject({ matter: 'YX02', words: '楼道堆满杂物' });
  });
});
