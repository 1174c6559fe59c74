import { afterEach, beforeEach, expect, test } from 'vitest';
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
/** The view that words said in a chat of one's own are answered with. */
async function answered(words: string): Promise<View> {
  const messageId = aMessage(`om_said_${++said}`);
  const who = { openId: aPerson('ou_asker') };
  const content = { type: 'words' as const, words: typed(words), images: [] };
  await receive(
    { kind: 'message', key: messageId, messageId, chatId: aChat('oc_own'), inGroup: false, who, content },
    opened.world,
  );
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
