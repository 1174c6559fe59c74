import { answerQuestion } from './answer-question.ts';
import { commandOf } from './commands.ts';
import type { Message } from './incoming.ts';
import { nothing, type Outcome, together } from './outcome.ts';
import type { Target } from './outgoing.ts';
import type { View } from './views.ts';
import type { World } from './world.ts';

const KINDS: Record<string, string> = {
  audio: '语音',
  media: '视频',
  file: '文件',
  sticker: '表情',
  location: '位置',
  share_user: '名片',
  share_chat: '群名片',
  merge_forward: '聊天记录',
};

/** Somebody wrote to the bot: a command, a question, or something it cannot read. */
export async function onMessage(message: Message, world: World): Promise<Outcome> {
  const to: Target = { chatId: message.chatId };
  const replyTo = message.inGroup ? message.messageId : undefined;
  const met = await meet(message, world);
  const say = (view: View): Outcome => ({ ...nothing, says: [{ kind: 'send', to, replyTo, view }] });

  if (message.content.type === 'other')
    return together(met, say({ view: 'words', words: unreadable(message.content.messageType) }));
  const { words, images } = message.content;
  if (!words && images.length > 0) {
    return together(met, say({ view: 'words', words: '照片收到了。请再用一句话说说是什么事、在哪里，我来看归谁管。' }));
  }
  if (!words) return together(met, say({ view: 'help' }));
  const command = commandOf(words, world);
  if (command) return together(met, say(command));
  return together(
    met,
    answerQuestion({ words, chatId: message.chatId, asker: message.who.openId, to, replyTo }, world),
  );
}

function unreadable(type: string): string {
  return `${KINDS[type] ?? '这种消息'}我看不懂。请用文字说一句是什么事、在哪里，我马上告诉您谁管。`;
}

/** Keeps the chat; says how to ask on first contact in a person's own chat. */
async function meet(message: Message, world: World): Promise<Outcome> {
  const known = await world.store.chat(message.chatId);
  if (known?.state === 'here' && (message.inGroup || known.greetedAt)) return nothing;
  const type = message.inGroup ? 'group' : 'p2p';
  const change = { kind: 'chat-met', chatId: message.chatId, type, greetedAt: world.now() } as const;
  const asksForHelp = message.content.type === 'words' && commandOf(message.content.words, world)?.view === 'help';
  if (message.inGroup || known?.greetedAt || asksForHelp) return { changes: [change], says: [] };
  return { changes: [change], says: [{ kind: 'send', to: { chatId: message.chatId }, view: { view: 'help' } }] };
}
