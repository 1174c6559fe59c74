import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../src/bot/ports/store.ts';
import { aChat, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const write = (...changes: Change[]) => opened.store.commit({ at: opened.clock.now, changes, says: [] });

test('the groups offered are those the bot is in, by name; no chat of one person among them', async () => {
  await write(
    { kind: 'chat-met', chatId: aChat('oc_b'), type: 'group', name: '乙群' },
    { kind: 'chat-met', chatId: aChat('oc_a'), type: 'group', name: '丙群' },
    { kind: 'chat-met', chatId: aChat('oc_nameless'), type: 'group' },
    { kind: 'chat-met', chatId: aChat('oc_own'), type: 'p2p', name: '甲' },
    { kind: 'chat-met', chatId: aChat('oc_left'), type: 'group', name: '旧群' },
    { kind: 'chat-left', chatId: aChat('oc_left'), state: 'left', at: 1 },
  );
  const groups = await opened.store.groups();
  expect(groups.map(({ chatId }) => chatId)).toEqual(['oc_nameless', 'oc_a', 'oc_b']);
  expect(groups[0]).toEqual({ chatId: aChat('oc_nameless'), name: '' });
  await write({ kind: 'chat-met', chatId: aChat('oc_left'), type: 'group' });
  expect(await opened.store.groups()).toContainEqual({ chatId: aChat('oc_left'), name: '旧群' });
});

test('what is not said of a chat that is met again stays as it was', async () => {
  await write({ kind: 'chat-met', chatId: aChat('oc_a'), type: 'group', name: '甲群', greetedAt: 7 });
  await write({ kind: 'chat-met', chatId: aChat('oc_a'), type: 'group' });
  expect(await opened.store.chat(aChat('oc_a'))).toEqual({ kind: 'group', state: 'here', greetedAt: 7 });
  expect(await opened.store.groups()).toEqual([{ chatId: aChat('oc_a'), name: '甲群' }]);
});

test('whom and what we know of a message, in one look', async () => {
  await write(
    { kind: 'chat-met', chatId: aChat('oc_a'), type: 'p2p' },
    { kind: 'person', person: { openId: aPerson('ou_1'), source: 'wrote', at: 1 } },
  );
  const chat = { kind: 'p2p', state: 'here', greetedAt: undefined };
  expect(await opened.store.met(aChat('oc_a'), aPerson('ou_1'))).toEqual({ chat, person: true });
  expect(await opened.store.met(aChat('oc_a'), aPerson('ou_2'))).toEqual({ chat, person: false });
  expect(await opened.store.met(aChat('oc_b'), aPerson('ou_1'))).toEqual({ chat: undefined, person: true });
});
