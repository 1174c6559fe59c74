import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import type { ChatId } from '../../src/brands.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { type Opened, openWorld, words } from './open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const deliverAll = () => deliverDue(opened.world);
const card = (subject: string, chatId: ChatId) =>
  ({
    kind: 'live-card',
    subject,
    queue: chatId,
    view: { view: 'notice', title: chatId, words: '' },
    messageId: aMessage(`om_${chatId}`),
    chatId,
    at: opened.clock.now,
  }) as const;

test.each([
  ['chat-disbanded', 'dissolved'],
  ['bot-removed', 'left'],
] as const)(
  '%s: nothing is said there any more, what waits is put away with its reason, its cards are forgotten',
  async (kind, state) => {
    const { now } = opened.clock;
    await opened.store.commit({
      at: now,
      changes: [card('case:WX-261124-001', aChat('oc_dead')), card('case:WX-261124-001', aChat('oc_a'))],
      says: [
        words(aChat('oc_dead'), '现在'),
        words(aChat('oc_dead'), '明早', { notBefore: now + 60_000 }),
        words(aChat('oc_a'), '别处'),
        words(aChat('oc_a'), '别处明早', { notBefore: now + 60_000 }),
      ],
    });
    await receive({ kind, key: 'event-1', chatId: aChat('oc_dead') }, opened.world);
    await deliverAll();
    opened.clock.now += 60_000;
    await deliverAll();
    expect(opened.spoken.map(({ text }) => text)).toEqual(['别处', '别处明早']);
    expect(await opened.store.chat(aChat('oc_dead'))).toBeUndefined();
    expect((await opened.store.deadLetters(9)).map(({ queue, error, at }) => ({ queue, error, at }))).toEqual([
      { queue: 'oc_dead~later', error: 'the bot is no longer in this chat', at: now },
      { queue: 'oc_dead', error: 'the bot is no longer in this chat', at: now },
    ]);
    expect((await opened.store.liveCards('case:WX-261124-001')).map(({ chatId }) => chatId)).toEqual(['oc_a']);
    expect(await checkDatabase(opened.database)).toEqual([]);

    await receive({ kind: 'bot-added', key: 'event-2', chatId: aChat('oc_dead'), name: '又来了' }, opened.world);
    await receive({ kind, key: 'event-3', chatId: aChat('oc_dead') }, opened.world);
    expect(await opened.store.chat(aChat('oc_dead'))).toMatchObject({ state });
  },
);

test('what was said there before stays as it was', async () => {
  await opened.store.commit({ at: opened.clock.now, changes: [], says: [words(aChat('oc_dead'), '早先')] });
  await deliverAll();
  await receive({ kind: 'chat-disbanded', key: 'event-1', chatId: aChat('oc_dead') }, opened.world);
  expect(opened.database.raw.prepare('SELECT state, error FROM outbox').all()).toEqual([
    { state: 'sent', error: null },
  ]);
});
