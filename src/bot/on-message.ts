import { typed } from '../brands.ts';
import type { Wanted } from '../understanding/wanted.ts';
import { hear } from './core/hear.ts';
import { helpFor } from './core/help-for.ts';
import { firstOf } from './core/hooks.ts';
import { nothing, type Reaction, together } from './core/reaction.ts';
import { reply, replyTo } from './core/reply.ts';
import { show } from './core/show.ts';
import type { Wish } from './core/subject.ts';
import { unreadable } from './core/unreadable.ts';
import { type Shown, shownBy } from './core/word.ts';
import type { Message } from './ports/incoming.ts';
import type { Met } from './ports/met-chats.ts';
import type { World } from './ports/world.ts';
import { subjects } from './subjects.ts';

/** Somebody wrote to the bot: a command, a question, pictures, or something it cannot read. */
export async function onMessage(message: Message, world: World): Promise<Reaction> {
  const { chatId, who, content } = message;
  const [met, wanted] = await Promise.all([world.store.met(chatId, who.openId), wantedBy(message, world)]);
  const command =
    content.type === 'words' && content.words ? shownBy(subjects, content.words, who.openId, world) : undefined;
  const knowsDanger = command !== undefined && 'answer' in command && command.knowsDanger === true;
  const shown = wanted?.want !== 'danger' || knowsDanger ? command : undefined;
  const read: Read = { wanted, shown };
  return together(meet(message, met, read, world), await respond(message, read, world));
}

/** What the words of a message want, and what they show where they are a command and nobody is in danger. */
type Read = { wanted: Wanted | undefined; shown: Shown | undefined };

/** What the words of a message want; undefined of one without words. */
async function wantedBy(message: Message, world: World): Promise<Wanted | undefined> {
  const { content } = message;
  if (content.type !== 'words' || !content.words) return undefined;
  return world.understand(await hear(message, content.words, world));
}

async function respond(message: Message, { wanted, shown }: Read, world: World): Promise<Reaction> {
  const { content } = message;
  const { incoming } = subjects;
  if (content.type === 'other') return reply(message, unreadable(content.messageType));
  if (content.type === 'file')
    return (
      (await firstOf(incoming, (one) => one.file?.(message, content, world))) ?? reply(message, unreadable('file'))
    );
  if (content.type === 'voice')
    return (
      (await firstOf(incoming, (one) => one.voice?.(message, content, world))) ?? reply(message, unreadable('audio'))
    );
  if (content.type === 'location') return answer({ want: 'place' }, message, world);
  const { words, images } = content;
  const danger = wanted?.want === 'danger';
  if (message.inGroup) {
    const heard = await firstOf(incoming, (one) => one.inGroup?.(message, words, images, world));
    // Whatever else its words are for: a danger in them is answered first, and they are kept all the same.
    if (heard) return danger ? together(await answer(wanted, message, world), heard) : heard;
  }
  const said = async (): Promise<Reaction> => {
    if (shown) return show(shown, message, world);
    return wanted ? answer(wanted, message, world) : nothing;
  };
  if (images.length > 0) {
    const beside = shown ? typed('') : words;
    const taken = await firstOf(incoming, (one) => one.pictures?.(message, beside, images, world));
    // What is asked is answered before the pictures are spoken of: it may be a danger.
    if (taken) return together(shown || taken.asks || danger ? await said() : nothing, taken.outcome);
  }
  return words ? said() : reply(message, helpFor(message));
}

/** What the subject that answers such a wish says to it. */
function answer(wanted: Wanted, message: Message, world: World): Reaction | Promise<Reaction> {
  const wish = wanted.want === 'list' ? (`list-${wanted.list}` as const) : wanted.want;
  // The table has an answer for each wish, and each takes the wish of its own name.
  const answers = subjects.answers as Record<
    Wish,
    (wanted: Wanted, message: Message, world: World) => ReturnType<typeof answer>
  >;
  return answers[wish](wanted, message, world);
}

/** Keeps the chat and who wrote; says how to ask on first contact in a person's own chat, unless somebody is in danger. */
function meet(message: Message, { chat: known, person }: Met, { wanted, shown }: Read, world: World): Reaction {
  const { chatId, inGroup, who, content } = message;
  const stranger = person ? nothing : firstWords(who, world);
  if (known?.state === 'here' && (inGroup || known.greetedAt)) return stranger;
  const type = inGroup ? 'group' : 'p2p';
  // What is said aloud may be a danger too: whoever speaks is greeted when it is heard.
  const danger = wanted?.want === 'danger' || content.type === 'voice';
  const met: Reaction = together(
    { changes: [{ kind: 'chat-met', chatId, type, greetedAt: danger ? undefined : world.now() }], says: [] },
    stranger,
  );
  const asksForHelp = shown !== undefined && 'view' in shown && shown.view.view === 'help';
  if (inGroup || known?.greetedAt || asksForHelp || danger) return met;
  return together(met, { changes: [], says: [{ kind: 'send', to: replyTo(message).to, view: helpFor(message) }] });
}

/** Somebody never met: kept, so that an admin can pick them for the roster; a job asks for the name. */
function firstWords({ openId, unionId }: Message['who'], world: World): Reaction {
  return {
    changes: [{ kind: 'person', person: { openId, unionId, source: 'wrote', at: world.now() } }],
    says: [{ kind: 'roster-job', id: openId, job: { do: 'learn-people', openIds: [openId] } }],
  };
}
