import type { Words } from '../brands.ts';
import { firstOf } from './core/hooks.ts';
import { nothing, type Reaction, together } from './core/reaction.ts';
import { reply, replyInOwnChat, replyTo } from './core/reply.ts';
import { unreadable } from './core/unreadable.ts';
import { type Shown, shownBy } from './core/word.ts';
import type { Message } from './ports/incoming.ts';
import type { World } from './ports/world.ts';
import { subjects } from './subjects.ts';

/** Somebody wrote to the bot: a command, a question, pictures, or something it cannot read. */
export async function onMessage(message: Message, world: World): Promise<Reaction> {
  const met = await meet(message, world);
  return together(met, await respond(message, world));
}

async function respond(message: Message, world: World): Promise<Reaction> {
  const { content } = message;
  const { incoming } = subjects;
  if (content.type === 'other') return reply(message, unreadable(content.messageType));
  if (content.type === 'file')
    return (
      (await firstOf(incoming, (one) => one.file?.(message, content, world))) ?? reply(message, unreadable('file'))
    );
  const { words, images } = content;
  if (message.inGroup) {
    const heard = await firstOf(incoming, (one) => one.inGroup?.(message, words, images, world));
    if (heard) return heard;
  }
  if (images.length > 0) {
    const taken = await firstOf(incoming, (one) => one.pictures?.(message, words, images, world));
    if (taken) return taken.asks ? together(taken.outcome, await ask(words, message, world)) : taken.outcome;
    if (!words)
      return reply(message, { view: 'words', words: '照片收到了。请再用一句话说说是什么事、在哪里，我来看归谁管。' });
  }
  if (!words) return reply(message, { view: 'help' });
  const shown = shownBy(subjects, words, message.who.openId, world);
  return shown ? show(shown, message, world) : ask(words, message, world);
}

const ask = async (words: Words, message: Message, world: World): Promise<Reaction> =>
  (await firstOf(subjects.incoming, (one) => one.question?.(message, words, world))) ?? nothing;

/** Lists, cases and timelines only in the asker's own chat; in a group one line says so. */
async function show(shown: Shown, message: Message, world: World): Promise<Reaction> {
  if ('answer' in shown) return shown.answer(message, world);
  const { view, own, also = [] } = shown;
  const { openId } = message.who;
  const said: Reaction =
    own && message.inGroup
      ? together(replyInOwnChat(message), { changes: [], says: [{ kind: 'send', to: { openId }, view }] })
      : reply(message, view);
  return together(said, { changes: [], says: also });
}

/** Keeps the chat and who wrote; says how to ask on first contact in a person's own chat. */
async function meet(message: Message, world: World): Promise<Reaction> {
  const { chatId, inGroup, who, content } = message;
  const { chat: known, person } = await world.store.met(chatId, who.openId);
  const stranger = person ? nothing : firstWords(message.who, world);
  if (known?.state === 'here' && (inGroup || known.greetedAt)) return stranger;
  const type = inGroup ? 'group' : 'p2p';
  const met: Reaction = together(
    { changes: [{ kind: 'chat-met', chatId, type, greetedAt: world.now() }], says: [] },
    stranger,
  );
  const shown = content.type === 'words' ? shownBy(subjects, content.words, who.openId, world) : undefined;
  const asksForHelp = shown !== undefined && 'view' in shown && shown.view.view === 'help';
  if (inGroup || known?.greetedAt || asksForHelp) return met;
  return together(met, { changes: [], says: [{ kind: 'send', to: replyTo(message).to, view: { view: 'help' } }] });
}

/** Somebody never met: kept, so that an admin can pick them for the roster; a job asks for the name. */
function firstWords({ openId, unionId }: Message['who'], world: World): Reaction {
  return {
    changes: [{ kind: 'person', person: { openId, unionId, source: 'wrote', at: world.now() } }],
    says: [{ kind: 'roster-job', id: openId, job: { do: 'learn-people', openIds: [openId] } }],
  };
}
