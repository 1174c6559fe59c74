import * as z from 'zod';
import { type CardSurroundings, judgeCard, judgeParsedCard } from '../cards/verdict.ts';
import { type JsonObject, parseJson } from '../json.ts';
import type { Chat } from '../tenant/chat.ts';
import { personByAnyId } from '../tenant/people.ts';
import { hasScope, type World } from '../world.ts';
import type { Accepted } from './accepted.ts';
import { acceptPost } from './post-content.ts';
import { refuse } from './refused.ts';
import { acceptText } from './text-content.ts';

const KB = 1024;
const MAX_TEXT = 150 * KB;
const MAX_RICH = 30 * KB;
// Within an id that a button carries any eleven digits may stand side by side.
const PHONE = /(?<![\da-f-])(?:\+?86-?)?1[3-9]\d{9}(?![\da-f])/;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What a card is checked against in this chat. */
export const surroundings = (world: World, chat: Chat): CardSurroundings => ({
  maxElements: world.settings.maxElements,
  maxTables: world.settings.maxTables,
  refuseDeprecated: world.settings.refuseDeprecated,
  refuseUnknownTextSize: world.settings.refuseUnknownTextSize,
  knowsPerson: (id) => id === world.tenant.bot.openId || personByAnyId(world.tenant.people, id) !== undefined,
  knowsPicture: (key) => world.tenant.pictures.has(key),
  mayMentionAll: mayMentionAll(chat),
});

const mayMentionAll = (chat: Chat): boolean =>
  chat.mode === 'group' &&
  (chat.rules.at_all_permission === 'all_members' || chat.owner === undefined || chat.botIsManager);

/** Takes the content of a message from the bot, or refuses it as the platform would. */
export function acceptContent(world: World, chat: Chat, type: string, content: string): Accepted {
  if (bytesOf(content) > (type === 'interactive' || type === 'post' ? MAX_RICH : MAX_TEXT)) throw refuse(230025);
  if (world.settings.refusePhones && PHONE.test(content)) throw refuse(230028);
  if (type === 'interactive') return acceptCard(world, chat, content);
  const parsed = parseJson(content);
  if (parsed === undefined)
    throw refuse(
      230001,
      'Your request contains an invalid request parameter, ext=content is not a string in json format.',
    );
  if (type === 'text') return acceptText(world, parsed, mayMentionAll(chat));
  if (type === 'post') return acceptPost(world, parsed, mayMentionAll(chat));
  if (type === 'image') return acceptPicture(world, parsed);
  if (type === 'file') return acceptFile(world, parsed);
  if (type === 'share_chat') return acceptSharedChat(world, parsed);
  if (type === 'share_user') return acceptSharedUser(world, parsed);
  if (type === 'system' && !hasScope(world, 'im:message:send_sys_msg'))
    throw refuse(230027, 'Lack of necessary permissions.');
  throw refuse(
    230001,
    `Your request contains an invalid request parameter, ext=invalid msg_type or unknown file_key: ${type}`,
  );
}

/** Takes a card in place of a message's old one, or refuses it. */
export function acceptCard(world: World, chat: Chat, content: string): Accepted & { card: JsonObject } {
  if (bytesOf(content) > MAX_RICH) throw refuse(230025);
  const judged = judgeCard(content, surroundings(world, chat));
  if ('subCode' in judged)
    throw refuse(230099, `Failed to create card content, ext=ErrCode: ${judged.subCode}; ${judged.msg}`);
  return { type: 'interactive', content, card: judged.card };
}

/** Why a parsed card is refused in this chat, as for a new message; undefined when it is fine. */
export function cardRefusal(world: World, chat: Chat, card: JsonObject): { subCode: number; msg: string } | undefined {
  if (bytesOf(JSON.stringify(card)) > MAX_RICH) return { subCode: 230025, msg: 'card content exceeds 30 KB' };
  return judgeParsedCard(card, surroundings(world, chat));
}

function acceptPicture(world: World, parsed: unknown): Accepted {
  const content = z.object({ image_key: z.string() }).safeParse(parsed);
  if (!content.success || world.tenant.pictures.get(content.data.image_key)?.use !== 'message')
    throw refuse(230001, 'Your request contains an invalid request parameter, ext=invalid image_key.');
  return { type: 'image', content: JSON.stringify({ image_key: content.data.image_key }) };
}

function acceptFile(world: World, parsed: unknown): Accepted {
  const content = z.object({ file_key: z.string() }).safeParse(parsed);
  const file = content.success ? world.tenant.files.get(content.data.file_key) : undefined;
  if (!file?.own) throw refuse(230001, 'Your request contains an invalid request parameter, ext=invalid file_key.');
  return { type: 'file', content: JSON.stringify({ file_key: file.key, file_name: file.name }) };
}

function acceptSharedChat(world: World, parsed: unknown): Accepted {
  const content = z.object({ chat_id: z.string() }).safeParse(parsed);
  if (!content.success) throw refuse(230001);
  if (!world.tenant.chats.get(content.data.chat_id)?.hasBot) throw refuse(230002);
  return { type: 'share_chat', content: JSON.stringify({ chat_id: content.data.chat_id }) };
}

function acceptSharedUser(world: World, parsed: unknown): Accepted {
  const content = z.object({ user_id: z.string() }).safeParse(parsed);
  if (!content.success || !world.tenant.people.has(content.data.user_id)) throw refuse(230001);
  return { type: 'share_user', content: JSON.stringify({ user_id: content.data.user_id }) };
}
