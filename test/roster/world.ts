import { catalogue } from '../../catalogue/index.ts';
import { schemaErrors } from '../../sandbox/cards/schema.ts';
import { checkCard } from '../../sandbox/cards/semantic.ts';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import type { Directory } from '../../src/bot/ports/directory.ts';
import type { Content, Messenger } from '../../src/bot/ports/messenger.ts';
import type { Target } from '../../src/bot/ports/outgoing.ts';
import type { RosterChange } from '../../src/bot/ports/roster.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { receive } from '../../src/bot/receive.ts';
import type { OpenId } from '../../src/brands.ts';
import { faultOf } from '../../src/feishu/errors.ts';
import { createHost } from '../../src/host.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { createLog } from '../harness/suite-log.ts';
import { openMigrated } from '../store/open-migrated.ts';

export const ADMIN = aPerson('ou_admin');
/** Tuesday 24 November 2026, ten in the morning in Shanghai. */
export const NOW = Date.UTC(2026, 10, 24, 2);

export type Spoken = { to: Target; content: Content };

const none: Directory = {
  groups: async () => [],
  membersOf: async () => [],
  isInChat: async () => true,
  idsOf: async () => new Map(),
  people: async () => [],
  scopes: async () => [],
  fetchFile: async () => undefined,
};

/** The bot over a database in memory; the platform is a list of what was said, and a directory as given. */
export async function openWorld(
  directory: Partial<Directory> = {},
  changes: RosterChange[] = [],
  admins: OpenId[] = [ADMIN],
) {
  const database = await openMigrated();
  const config = { ...sandboxConfig({ databaseFile: ':memory:', platform: 'http://127.0.0.1:9' }), admins };
  const log = createLog(
    () => {},
    () => NOW,
  );
  const host = createHost({ config, database, catalogue, now: () => NOW, log });
  const spoken: Spoken[] = [];
  const send = (to: Target, content: Content) => {
    if ('card' in content) expectTaken(content.card);
    spoken.push({ to, content });
    return { messageId: aMessage(`om_${spoken.length}`), chatId: aChat('oc_p2p') };
  };
  const messenger: Messenger = {
    ...host.world.messenger,
    send: async (to, content) => send(to, content),
    reply: async (_, content) => send({ chatId: aChat('reply') }, content),
    update: async () => {},
    botOpenId: async () => aPerson('ou_bot'),
  };
  const world: World = { ...host.world, messenger, directory: { ...none, ...directory }, pace: async () => {} };
  await world.store.commit({ at: NOW, changes, says: [] });
  let events = 0;
  const settle = () => deliverDue(world);
  return {
    world,
    spoken,
    database: database.raw,
    settle,
    async sendsFile(fileName: string, openId: string = ADMIN) {
      const key = `om_file_${++events}`;
      const content = { type: 'file', fileKey: 'file_1', fileName } as const;
      await receive(
        {
          kind: 'message',
          key,
          messageId: aMessage(key),
          chatId: aChat('oc_p2p'),
          inGroup: false,
          who: { openId: aPerson(openId) },
          content,
        },
        world,
      );
      await settle();
    },
    async clicks(value: unknown, form?: Record<string, unknown>, openId: string = ADMIN) {
      const key = `click_${++events}`;
      const click = {
        kind: 'click',
        key,
        who: { openId: aPerson(openId) },
        chatId: aChat('oc_p2p'),
        messageId: aMessage('om_card'),
        value,
        form,
      } as const;
      const answer = await receive(click, world);
      if (answer.card) expectTaken(answer.card.data);
      await settle();
      return { toast: answer.toast?.content ?? '', card: JSON.stringify(answer.card?.data ?? null) };
    },
    last: () => JSON.stringify(spoken.at(-1)?.content),
    close: () => database.close(),
  };
}

/** Throws when the platform would refuse the card. */
function expectTaken(card: object): void {
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(card));
  const wrong = [...schemaErrors(plain).map((error) => `${error.instancePath} ${error.message}`), ...checkCard(plain)];
  if (wrong.length > 0) throw new Error(`the platform would refuse this card: ${JSON.stringify(wrong.slice(0, 3))}`);
}

/** What the platform says when the app lacks a scope. */
export const noScope = () => faultOf(99991672, 'Access denied', 400);
