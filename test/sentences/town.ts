import { sampleOffice } from '../../sandbox/office.ts';
import { nextWork, onTick } from '../../src/bot/on-tick.ts';
import type { Incoming, Message } from '../../src/bot/ports/incoming.ts';
import type { Content, Messenger } from '../../src/bot/ports/messenger.ts';
import type { Target } from '../../src/bot/ports/outgoing.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { receive } from '../../src/bot/receive.ts';
import { type ChatId, type OpenId, typed } from '../../src/brands.ts';
import { faultOf } from '../../src/feishu/errors.ts';
import { chatKeyOf } from '../../src/outgoing/lanes.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { openWorld, TUESDAY } from '../store/open-world.ts';

/** A message as those in its chat see it now. */
export type Posted = { id: string; chatId: ChatId; content: Content };

const ownChat = (openId: OpenId) => aChat(`oc_own_${openId}`);

/**
 * The sample office in one process: the whole bot over a database in memory, and a platform that keeps what each chat
 * shows. `shown` has every card and every line that anybody ever saw, and where; `toasts` what clicks were answered.
 * `reportsWith`: what every report is filled with besides.
 */
export async function openTown({ at = TUESDAY, reportsWith = {} as Record<string, unknown> } = {}) {
  const opened = await openWorld();
  opened.clock.now = at;
  const tenant = sampleOffice('谁管', TUESDAY);
  const members = new Map(
    [...tenant.chats.values()].map((chat) => [aChat(chat.chatId), [...chat.members].map(aPerson)]),
  );
  const names = new Map([...tenant.chats.values()].map((chat) => [aChat(chat.chatId), chat.name]));
  const posted: Posted[] = [];
  const shown: { chatId: ChatId; content: Content }[] = [];
  const toasts: string[] = [];
  /** What the platform says to the next messages that have these words, instead of taking them. */
  const refused: { words: string; fault: Error }[] = [];
  /** The chats and people that nothing gets through to. */
  const gone = new Set<string>();
  let count = 0;
  let file: Uint8Array | undefined;

  const post = (chatId: ChatId, content: Content) => {
    const id = `om_${++count}`;
    shown.push({ chatId, content });
    posted.push({ id, chatId, content });
    return { messageId: aMessage(id), chatId };
  };
  const chatOf = (to: Target) => ('chatId' in to ? to.chatId : ownChat(to.openId));
  const messenger: Messenger = {
    ...opened.messenger,
    async send(to, content) {
      if (gone.has(chatKeyOf(to))) throw faultOf(230013, 'nobody is there', 400);
      const at = refused.findIndex(({ words }) => JSON.stringify(content).includes(words));
      const [refusal] = at < 0 ? [] : refused.splice(at, 1);
      if (refusal) throw refusal.fault;
      return post(chatOf(to), content);
    },
    reply: async (messageId, content) =>
      post(posted.find(({ id }) => id === messageId)?.chatId ?? aChat(messageId), content),
    uploadImage: async () => `img_own_${++count}`,
    sendFile: async (to, fileKey) => post(chatOf(to), { words: `[${fileKey}]` }),
    async update(messageId, card) {
      const message = posted.find(({ id }) => id === messageId);
      if (!message) return;
      shown.push({ chatId: message.chatId, content: { card } });
      message.content = { card };
    },
  };
  const world: World = {
    ...opened.world,
    messenger,
    chats: {
      findOwn: async () => undefined,
      async create({ name }) {
        const chatId = aChat(`oc_group_${++count}`);
        members.set(chatId, []);
        names.set(chatId, name);
        return chatId;
      },
      async add(chatId, openIds) {
        members.get(chatId)?.push(...openIds);
        return [];
      },
      makeManagers: async () => {},
      pin: async () => {},
      putOnTop: async () => {},
      announce: async () => {},
      rename: async (chatId, name) => void names.set(chatId, name),
      dissolve: async (chatId) => void members.delete(chatId),
    },
    // A 多维表格 that takes everything and forgets it.
    bases: {
      tables: async () => new Map(),
      createTable: async (_, name) => `tbl_${name}`,
      fields: async () => [],
      addField: async () => {},
      find: async () => new Map(),
      create: async (_, __, rows) => rows.map(() => `rec_${++count}`),
      update: async () => {},
    },
    directory: {
      groups: async () => [...names].map(([chatId, name]) => ({ chatId, name })),
      membersOf: async (chatId) => (members.get(chatId) ?? []).map((openId) => ({ openId, name: nameOf(openId) })),
      isInChat: async (chatId) => members.has(chatId),
      idsOf: async (mobiles) => new Map(mobiles.map((mobile) => [mobile, aPerson(`ou_${mobile}`)])),
      people: async (openIds) => openIds.map((openId) => ({ openId, name: nameOf(openId) })),
      scopes: async () => [],
      fetchFile: async () => file,
    },
  };
  const nameOf = (openId: OpenId) => tenant.people.get(openId)?.name ?? '生人';

  const settle = () => deliverDue(world);
  const take = async (incoming: Incoming) => {
    // Nobody is faster than the bot takes.
    opened.clock.now += 2_000;
    const answer = await receive(incoming, world);
    if (answer.card) {
      const content = { card: answer.card.data };
      const message = incoming.kind === 'click' ? posted.find(({ id }) => id === incoming.messageId) : undefined;
      shown.push({ chatId: message?.chatId ?? aChat('nowhere'), content });
      if (message) message.content = content;
    }
    await settle();
    if (answer.toast) toasts.push(answer.toast.content);
    if (answer.toast?.type === 'warning') throw new Error(`refused: ${answer.toast.content}`);
    return answer.toast?.content ?? '';
  };
  const key = () => `event_${++count}`;
  const message = (openId: OpenId, chatId: ChatId, content: Message['content']): Message => {
    const id = key();
    posted.push({ id, chatId, content: { words: '' } });
    const inGroup = !chatId.startsWith('oc_own_');
    return { kind: 'message', key: id, messageId: aMessage(id), chatId, inGroup, who: { openId }, content };
  };

  return {
    world,
    clock: opened.clock,
    database: opened.database,
    shown,
    toasts,
    reportsWith,
    refused,
    gone,
    members,
    people: [...tenant.people.values()].map(({ openId, name }) => ({ openId: aPerson(openId), name })),
    /** The group that was made last. */
    newestGroup: () => [...members.keys()].at(-1) ?? aChat(''),
    groupNamed: (name: string) => [...names].find(([, one]) => one === name)?.[0] ?? aChat(''),
    /** What somebody sees in their own chat and in their groups, oldest first. */
    seenBy: (openId: OpenId) =>
      posted.filter(({ chatId }) => chatId === ownChat(openId) || members.get(chatId)?.includes(openId)),
    says: (openId: OpenId, words: string, { chatId = ownChat(openId), images = [] as string[] } = {}) =>
      take(message(openId, chatId, { type: 'words', words: typed(words), images })),
    /** A message of any kind, in somebody's own chat. */
    sends: (openId: OpenId, content: Message['content']) => take(message(openId, ownChat(openId), content)),
    sendsFile(openId: OpenId, fileName: string, bytes: Uint8Array) {
      file = bytes;
      return take(message(openId, ownChat(openId), { type: 'file', fileKey: 'file', fileName }));
    },
    clicks: (openId: OpenId, { id, chatId }: Posted, value: unknown, form?: Record<string, unknown>) =>
      take({ kind: 'click', key: key(), who: { openId }, chatId, messageId: aMessage(id), value, form }),
    presses: (openId: OpenId, menu: string) => take({ kind: 'menu', key: key(), who: { openId }, menu }),
    happens: (kind: 'bot-added' | 'bot-removed' | 'chat-disbanded', chatId: ChatId, name?: string) =>
      take({ kind, key: key(), chatId, name }),
    enters: (openId: OpenId) => take({ kind: 'entered', key: key(), chatId: ownChat(openId), who: { openId } }),
    /** Walks from due time to due time. */
    async passes(ms: number) {
      const until = opened.clock.now + ms;
      for (let steps = 0; steps < 200; steps++) {
        const due = await nextWork(world);
        if (due === undefined || due > until) break;
        opened.clock.now = Math.max(opened.clock.now + 1_000, due);
        await onTick(world);
        await settle();
      }
      opened.clock.now = Math.max(opened.clock.now, until);
      await onTick(world);
      await settle();
    },
    close: opened.close,
  };
}

export type Town = Awaited<ReturnType<typeof openTown>>;
