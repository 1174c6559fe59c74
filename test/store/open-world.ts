import { catalogue } from '../../catalogue/index.ts';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import { sampleRoster } from '../../sandbox/sample-roster.ts';
import type { Messenger } from '../../src/bot/ports/messenger.ts';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
import type { World } from '../../src/bot/ports/world.ts';
import type { ChatId } from '../../src/brands.ts';
import type { Config } from '../../src/config.ts';
import { createHost } from '../../src/host.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { createLog } from '../harness/suite-log.ts';
import { openMigrated } from './open-migrated.ts';

/** Tuesday 2026-11-24, ten in the morning in Shanghai: everybody is on duty. */
export const TUESDAY = Date.UTC(2026, 10, 24, 2);

/** One call of the mouth as the platform would have seen it. */
export type Spoken = { to: string; uuid: string; text: string };

/** Other systems, where a test has any. */
type Outsides = { sources?: Config['sources']; outside?: World['outside'] };

/** A world over a SQLite file (in memory unless named) whose mouth only writes down what it was told. */
export async function openWorld(file = ':memory:', { sources, outside }: Outsides = {}) {
  const database = await openMigrated(file);
  const clock = { now: TUESDAY };
  const lines: string[] = [];
  const now = () => clock.now;
  const host = createHost({
    config: sandboxConfig({ databaseFile: file, platform: 'http://127.0.0.1:9', sources }),
    ...(outside ? { outside } : {}),
    database,
    catalogue,
    now,
    log: createLog((line) => lines.push(line), now, 'debug'),
  });
  const spoken: Spoken[] = [];
  const drawn: string[] = [];
  let posted = 0;
  const take = (to: string, text: string, uuid: string) => {
    spoken.push({ to, uuid, text });
    posted += 1;
    return { messageId: aMessage(`om_${posted}`), chatId: aChat(`oc_of_${to}`) };
  };
  const messenger: Messenger = {
    ...host.world.messenger,
    send: async (to, content, uuid) => take('chatId' in to ? to.chatId : to.openId, textOf(content), uuid),
    reply: async (messageId, content, uuid) => take(messageId, textOf(content), uuid),
    update: async (messageId) => {
      drawn.push(messageId);
    },
    buzz: async () => {},
    fetchImage: async () => new Uint8Array([1]),
    uploadImage: async () => 'img_v3_own',
    fetchOwnImage: async () => new Uint8Array([0xff, 0xd8]),
    uploadFile: async () => 'file_v3_own',
    sendFile: async (to, fileKey, uuid) => take('chatId' in to ? to.chatId : to.openId, fileKey, uuid),
    botOpenId: async () => aPerson('ou_bot'),
  };
  const world: World = { ...host.world, messenger, pace: async () => {}, chance: () => 0.5 };
  await world.store.commit({ at: clock.now, changes: sampleRoster(clock.now), says: [] });
  return {
    host: { ...host, world },
    world,
    store: world.store,
    messenger,
    database,
    clock,
    spoken,
    drawn,
    lines,
    close: () => database.close(),
  };
}

export type Opened = Awaited<ReturnType<typeof openWorld>>;

const textOf = (content: Parameters<Messenger['send']>[1]) =>
  'words' in content ? content.words : JSON.stringify(content.card);

/** A message of plain words to a chat. */
export const words = (chatId: ChatId, text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  kind: 'send',
  to: { chatId },
  view: { view: 'words', words: text },
  ...(more.notBefore === undefined ? {} : { notBefore: more.notBefore }),
});
