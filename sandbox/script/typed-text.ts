import type { JsonObject } from '../json.ts';
import { mention } from '../platform/text-content.ts';
import { EVERYBODY } from '../push/message-event.ts';
import type { Chat } from '../tenant/chat.ts';
import type { Mention } from '../tenant/message.ts';
import type { World } from '../world.ts';

/** What a person typed, cut into plain words and mentions. */
export type Typed = { parts: (string | { key: string; name: string })[]; mentions: Mention[] };

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Turns every `@姓名` of a member of the chat, `@` the bot and `@所有人` into a mention. */
export function readTyped(world: World, chat: Chat, text: string): Typed {
  const people = chat.members.map((openId) => world.tenant.people.get(openId)).filter((person) => person !== undefined);
  const { bot } = world.tenant;
  // Longest first, so that a name does not swallow the beginning of a longer one.
  const names = ['所有人', ...(chat.hasBot ? [bot.name] : []), ...people.map((person) => person.name)];
  const pattern = new RegExp(
    `@(${names
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})`,
    'g',
  );
  const typed: Typed = { parts: [], mentions: [] };
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    const name = found[1] ?? '';
    if (found.index > end) typed.parts.push(text.slice(end, found.index));
    end = found.index + found[0].length;
    typed.parts.push({ key: keyFor(name), name });
  }
  if (end < text.length) typed.parts.push(text.slice(end));
  return typed;

  function keyFor(name: string): string {
    if (name === '所有人') return EVERYBODY;
    const known = typed.mentions.find((entry) => entry.name === name);
    if (known) return known.key;
    const person = people.find((candidate) => candidate.name === name);
    return person ? mention(typed.mentions, person.openId, name) : mention(typed.mentions, bot.openId, bot.name, 'bot');
  }
}

/** The content of a text message: mentions stand as their keys. */
export const textContent = ({ parts }: Typed): string =>
  JSON.stringify({ text: parts.map((part) => (typeof part === 'string' ? part : part.key)).join('') });

/** The content of a received post with a picture below the words; it has no language level. */
export function postContent({ parts }: Typed, imageKey: string): string {
  const nodes = parts.map(
    (part): JsonObject =>
      typeof part === 'string'
        ? { tag: 'text', text: part, style: [] }
        : { tag: 'at', user_id: part.key, user_name: part.name, style: [] },
  );
  return JSON.stringify({ title: '', content: [nodes, [{ tag: 'img', image_key: imageKey }]] });
}
