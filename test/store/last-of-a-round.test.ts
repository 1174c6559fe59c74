import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { aChat } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const says = (chat: string, words: string): Outgoing => ({
  kind: 'send',
  to: { chatId: aChat(chat) },
  view: { view: 'words', words },
});

test('what ends while the records are asked leaves nothing behind: its queue goes on in the same round', async () => {
  const { store, messenger, clock } = opened;
  const waiting = [says('oc_a', '发不出去'), says('oc_b', '第一句'), says('oc_b', '第二句')];
  await store.commit({ at: clock.now, changes: [], says: waiting });
  const { promise: isDelivered, resolve: delivered } = Promise.withResolvers<void>();
  const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>();
  let looks = 0;
  const world: World = {
    ...opened.world,
    messenger: {
      ...messenger,
      async send(to, content, uuid) {
        if ('chatId' in to && to.chatId === aChat('oc_a')) throw new Error('the platform is away');
        // The first sentence is under way until the records are asked for the second time.
        await isAsked;
        return messenger.send(to, content, uuid);
      },
    },
    store: {
      ...store,
      async anyDue(now) {
        looks += 1;
        if (looks === 2) {
          const seen = await store.anyDue(now);
          asked();
          await isDelivered;
          return seen;
        }
        return store.anyDue(now);
      },
      async delivered(...given) {
        await store.delivered(...given);
        delivered();
      },
    },
  };
  await deliver(world);
  expect(opened.spoken.map(({ text }) => text)).toEqual([
    expect.stringContaining('第一句'),
    expect.stringContaining('第二句'),
  ]);
});
