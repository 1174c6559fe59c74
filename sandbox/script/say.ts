import * as z from 'zod';
import { keepFile } from '../platform/files.ts';
import { keepPicture } from '../platform/images.ts';
import { Refused } from '../platform/refused.ts';
import { pushMessage } from '../push/message-event.ts';
import { keepMessage } from '../tenant/keep-message.ts';
import type { Message } from '../tenant/message.ts';
import { p2pChat } from '../tenant/p2p.ts';
import type { World } from '../world.ts';
import { badRequest, chatFor, personOf } from './bad-request.ts';
import { postContent, readTyped, textContent } from './typed-text.ts';
import { keepSound, Voice } from './voice.ts';

/** What one can say: words, a picture (base64, a data URL too), both together as a post; a file, a voice message or a place of the map by itself. */
export const Saying = z.object({
  as: z.string(),
  chat: z.string().optional(),
  text: z.string().optional(),
  image: z.string().optional(),
  file: z.object({ name: z.string().min(1), content: z.string() }).optional(),
  voice: Voice.optional(),
  location: z.object({ name: z.string(), longitude: z.string(), latitude: z.string() }).optional(),
  /** message_id this answers. */
  reply_to: z.string().optional(),
  /** The answer begins a topic under that message, where it is in none yet. */
  in_topic: z.boolean().optional(),
});

/** Says something as a person, to the bot alone when no chat is named; done when the platform has accepted it. */
export function say(world: World, saying: z.infer<typeof Saying>): Message {
  const person = personOf(world, saying.as);
  const chat = saying.chat === undefined ? p2pChat(world, person) : chatFor(world, saying.chat, person);
  const text = saying.text?.trim() ? saying.text : undefined;
  const { voice, location } = saying;
  if (text === undefined && !saying.image && !saying.file && !voice && !location)
    throw badRequest('说点什么：text、image、file、voice 或 location 至少要有一个');
  if (voice && (text !== undefined || saying.image || saying.file)) throw badRequest('语音要单独发');
  if (location && (text !== undefined || saying.image || saying.file || voice)) throw badRequest('位置要单独发');
  const parent = saying.reply_to === undefined ? undefined : world.tenant.messages.get(saying.reply_to);
  if (saying.reply_to !== undefined && parent?.chatId !== chat.chatId) throw badRequest('要回复的消息不在这个会话里');
  if (parent && saying.in_topic) parent.threadId ??= world.mint('thread');
  const typed = readTyped(world, chat, text ?? '');
  const imageKey = saying.image ? pictureKey(world, saying.image) : undefined;
  const message = keepMessage(world, {
    chatId: chat.chatId,
    from: person.openId,
    mentions: typed.mentions,
    ...(parent ? { rootId: parent.rootId ?? parent.messageId, parentId: parent.messageId } : {}),
    ...(parent?.threadId ? { threadId: parent.threadId } : {}),
    ...(voice
      ? { type: 'audio', content: keepSound(world, voice) }
      : location
        ? { type: 'location', content: JSON.stringify(location) }
        : saying.file
          ? { type: 'file', content: fileContent(world, saying.file) }
          : imageKey === undefined
            ? { type: 'text', content: textContent(typed) }
            : text === undefined
              ? { type: 'image', content: JSON.stringify({ image_key: imageKey }) }
              : { type: 'post', content: postContent(typed, imageKey) }),
  });
  pushMessage(world, chat, message);
  return message;
}

function fileContent(world: World, { name, content }: { name: string; content: string }): string {
  const bytes = new Uint8Array(Buffer.from(content.replace(/^data:[^,]*,/, ''), 'base64'));
  try {
    return JSON.stringify({ file_key: keepFile(world, { name, bytes, own: false }).key, file_name: name });
  } catch (fault) {
    if (fault instanceof Refused) throw badRequest(`这个文件发不出去：${fault.message}`);
    throw fault;
  }
}

function pictureKey(world: World, image: string): string {
  const base64 = image.replace(/^data:[^,]*,/, '');
  try {
    return keepPicture(world, new Uint8Array(Buffer.from(base64, 'base64')), undefined).key;
  } catch (fault) {
    if (fault instanceof Refused) throw badRequest(`这张图片发不出去：${fault.message}`);
    throw fault;
  }
}
