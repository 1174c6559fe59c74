import { sampleOffice } from '../../sandbox/office.ts';
import type { Message } from '../../src/bot/ports/incoming.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import { type ChatId, type MessageId, typed } from '../../src/brands.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, TUESDAY } from '../store/open-world.ts';
import type { Item } from './items.ts';

/** Who of the sample office speaks for each role. */
const SPEAKERS: Record<string, string> = {
  'grid-worker': '网格员甲',
  'community-worker': '联络站书记',
  station: '联络站书记',
  officer: '执法队值班员',
  head: '执法队负责人',
  dispatcher: '指挥室派遣员',
  leader: '带班领导',
  keeper: '清单管理员',
  property: '物业人员',
};

const people = [...sampleOffice('谁管', TUESDAY).people.values()];
const speakerOf = (role: string) => people.find(({ name }) => name === SPEAKERS[role])?.openId ?? `ou_somebody-${role}`;

let told = 0;

function messageOf(item: Item, chatId: ChatId, text: string, parentId?: MessageId): Message {
  told += 1;
  const key = `om_talk_${told}`;
  return {
    kind: 'message',
    key,
    messageId: aMessage(key),
    chatId,
    inGroup: item.group,
    parentId,
    who: { openId: aPerson(speakerOf(item.role)) },
    // The mention of the bot is taken out at the door (src/feishu/parse.ts).
    content: { type: 'words', words: typed(text.replaceAll('@谁管', ' ').trim()), images: [] },
  };
}

/** Plays what came before and the message itself through the real entrance; gives the views it was answered with. */
export async function play(item: Item, opened: Opened): Promise<View[]> {
  const { world, store, database, clock } = opened;
  const chatId = aChat(`oc_talk_${item.id}`);
  const type = item.group ? 'group' : 'p2p';
  // Half an hour and more between items: nothing of the one before is remembered. The chat has been greeted.
  clock.now += 61 * 60_000;
  await store.commit({ at: 1, changes: [{ kind: 'chat-met', chatId: chatId, type, greetedAt: 1 }], says: [] });
  for (const turn of item.context) {
    clock.now += 20_000;
    if (turn.from === 'user' && turn.text) await receive(messageOf(item, chatId, turn.text), world);
    // The item says what the bot answered, whatever it would answer today: the matter is asked for by its number.
    if (turn.from === 'bot' && turn.matter) await receive(messageOf(item, chatId, turn.matter), world);
  }
  const last = Number(database.raw.prepare('SELECT max(id) AS id FROM outbox').get()?.id ?? 0);
  clock.now += 20_000;
  const { quoted } = item;
  const asked: typeof world = quoted
    ? { ...world, messenger: { ...world.messenger, read: async () => quoted } }
    : world;
  await receive(messageOf(item, chatId, item.text, quoted ? aMessage('om_quoted') : undefined), asked);
  return database.raw
    .prepare("SELECT body FROM outbox WHERE id > ? AND kind = 'send' ORDER BY id")
    .all(last)
    .map(({ body }) => JSON.parse(String(body)).view as View)
    .filter((view) => !(view.view === 'words' && view.words === '发到您和我的私聊了。'));
}
