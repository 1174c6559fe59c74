import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import type { Directory } from '../../src/bot/ports/directory.ts';
import { createDirectory } from '../../src/feishu/directory.ts';
import { aChat } from '../harness/ids.ts';
import { openPlatform, type Platform } from '../harness/platform.ts';

let platform: Platform;
let directory: Directory;
beforeAll(async () => {
  platform = await openPlatform();
  directory = createDirectory(sandboxConfig({ databaseFile: ':memory:', platform: platform.base }), platform.clock.now);
});
afterAll(() => platform.close());

test('groups, their people, and whether the bot is in them', async () => {
  const groups = await directory.groups();
  expect(groups.map((group) => group.name)).toContain('德加网格群');
  const chat = groups.find((group) => group.name === '德加网格群')?.chatId ?? '';
  expect((await directory.membersOf(aChat(chat))).map((member) => member.name)).toEqual([
    '联络站书记',
    '网格员甲',
    '网格员乙',
  ]);
  expect(await directory.isInChat(aChat(chat))).toBe(true);
  const { client } = platform;
  const owner = (await client.people()).find(({ name }) => name === '联络站书记')?.id ?? '';
  await client.dissolveGroup(owner, chat);
  expect(await directory.isInChat(aChat(chat))).toBe(false);
  await expect(directory.isInChat(aChat('oc_unknown'))).rejects.toMatchObject({ name: 'PlatformFault', code: 232006 });
});

test('accounts by mobile, more than one call of fifty, and what each account tells', async () => {
  const nobody = Array.from({ length: 60 }, (_, i) => `1390000${String(i).padStart(4, '0')}`);
  const found = await directory.idsOf([...nobody, '10000000001']);
  expect([...found.keys()]).toEqual(['10000000001']);
  const [person] = await directory.people([...found.values()]);
  expect(person).toMatchObject({ name: '网格员甲', unionId: expect.stringMatching(/^on_/) });
});

test('the scopes of the app', async () => {
  expect(await directory.scopes()).toContainEqual({ name: 'im:chat', granted: true });
});
