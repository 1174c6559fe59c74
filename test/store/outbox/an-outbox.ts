import { afterEach, beforeEach } from 'vitest';
import type { Queued } from '../../../src/bot/ports/outbox.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { aChat, aMessage } from '../../harness/ids.ts';
import { type Opened, openWorld } from '../open-world.ts';

/** An office of its own for each test of a file, and what the tests of the outbox do with it. */
export function anOutbox() {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openWorld();
  });
  afterEach(() => opened.close());

  const say = (...says: Parameters<Opened['store']['commit']>[0]['says']) =>
    opened.store.commit({ at: opened.clock.now, changes: [], says });

  const texts = () => opened.spoken.map((one) => one.text);

  const rows = (columns = '*') => opened.database.raw.prepare(`SELECT ${columns} FROM outbox ORDER BY id`).all();

  const giveUp = ({ id, attempts }: Queued, error: string) =>
    opened.store.commit({
      at: opened.clock.now,
      changes: [{ kind: 'given-up', id, attempts, error, at: opened.clock.now }],
      says: [],
    });

  const passes = (ms: number) => {
    opened.clock.now += ms;
  };

  const deliverAll = () => deliverDue(opened.world);

  /** A live card of the subject in each of these chats, `om_` before the chat's name. */
  const keepCards = (subject: string, ...chats: string[]) =>
    opened.store.commit({
      at: opened.clock.now,
      changes: chats.map((chat) => ({
        kind: 'live-card',
        subject,
        queue: aChat(chat),
        view: { view: 'notice', title: chat, words: '' },
        messageId: aMessage(`om_${chat}`),
        chatId: aChat(chat),
        at: opened.clock.now,
      })),
      says: [],
    });

  return { office: () => opened, say, texts, rows, giveUp, passes, deliverAll, keepCards };
}
