import { afterEach, beforeEach, expect } from 'vitest';
import type { Message } from '../../../src/bot/ports/incoming.ts';
import { receive } from '../../../src/bot/receive.ts';
import { type OpenId, typed } from '../../../src/brands.ts';
import { checkDatabase } from '../../../src/store/file/check-database.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { aChat, aMessage } from '../../harness/ids.ts';
import { type Opened, openWorld } from '../open-world.ts';
import { click, idOf, type reportCase } from '../report-case.ts';

/** What was escaped for markdown, as it is read. */
const decoded = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

export const worker = idOf('网格员甲');

export const desk = idOf('指挥室派遣员');

export const officer = idOf('执法队值班员');

/** An office of its own for each test of a file, whose people send pictures in their own chats; its database is sound after. */
export function aPictureOffice() {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openWorld();
    const greeted = { kind: 'chat-met', chatId: aChat('oc_own'), type: 'p2p', greetedAt: 1 } as const;
    await opened.store.commit({ at: 1, changes: [greeted], says: [] });
    let uploads = 0;
    opened.messenger.uploadImage = async () => `img_own_${++uploads}`;
  });
  afterEach(async () => {
    expect(await checkDatabase(opened.database)).toEqual([]);
    opened.close();
  });
  const settle = async (ms = 5_000) => {
    opened.clock.now += ms;
    await deliverDue(opened.world);
  };
  let sent = 0;
  const send = async (openId: OpenId, words: string, images: number, more: Partial<Message> = {}) => {
    sent += 1;
    const from = opened.spoken.length;
    const id = `om_sent_${sent}`;
    await receive(
      {
        ...{
          kind: 'message',
          key: id,
          messageId: aMessage(id),
          chatId: aChat('oc_own'),
          inGroup: false,
          who: { openId },
        },
        content: { type: 'words', words: typed(words), images: Array.from({ length: images }, (_, n) => `${id}_${n}`) },
        ...more,
      },
      opened.world,
    );
    await settle();
    return opened.spoken.slice(from).map(({ text }) => decoded(text));
  };
  const photosOf = async (id: Awaited<ReturnType<typeof reportCase>>) => (await opened.store.caseOf(id))?.photos ?? [];
  const opens = async (openId: OpenId, act: string, caseId: string) => {
    await receive(click(openId, { do: 'form', case: caseId, act, v: 1 }), opened.world);
    await settle();
  };
  return { office: () => opened, settle, send, photosOf, opens, lastSent: () => `om_sent_${sent}` };
}
