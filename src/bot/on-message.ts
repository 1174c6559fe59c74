import { may } from '../roster/permissions.ts';
import { rosterOf } from './cases/office.ts';
import { onPhotos, withWords } from './cases/photos.ts';
import { subjectOf } from './cases/tell.ts';
import { onGroupWords } from './council/on-group-words.ts';
import { nothing, type Outcome, together } from './outcome.ts';
import type { Message } from './ports/incoming.ts';
import type { Target } from './ports/outgoing.ts';
import type { View } from './ports/views.ts';
import type { World } from './ports/world.ts';
import { answerQuestion } from './questions/answer-question.ts';
import { commandOf, type Shown } from './questions/commands.ts';
import { onWorkbook } from './roster/on-workbook.ts';
import { learningFor } from './roster/roster-commands.ts';

const KINDS = new Map([
  ['audio', '语音'],
  ['media', '视频'],
  ['file', '文件'],
  ['sticker', '表情'],
  ['location', '位置'],
  ['share_user', '名片'],
  ['share_chat', '群名片'],
  ['merge_forward', '聊天记录'],
]);

/** Somebody wrote to the bot: a command, a question, pictures, or something it cannot read. */
export async function onMessage(message: Message, world: World): Promise<Outcome> {
  const met = await meet(message, world);
  return together(met, await respond(message, world));
}

async function respond(message: Message, world: World): Promise<Outcome> {
  const to = targetOf(message);
  const replyTo = message.inGroup ? message.messageId : undefined;
  const say = (view: View): Outcome => ({ ...nothing, says: [{ kind: 'send', to, replyTo, view }] });

  if (message.content.type === 'other') return say({ view: 'words', words: unreadable(message.content.messageType) });
  if (message.content.type === 'file')
    return (await onWorkbook(message, message.content, world)) ?? say({ view: 'words', words: unreadable('file') });
  const { words, images } = message.content;
  const heard = message.inGroup ? await onGroupWords(message, words, images, world) : undefined;
  if (heard) return heard;
  if (images.length > 0) {
    const taken = await onPhotos(message, images, world);
    if (taken && (!words || taken.caseId))
      return together(taken.outcome, await withWords(words, taken.caseId, message, world));
    if (taken)
      return together(
        taken.outcome,
        answerQuestion({ words, chatId: message.chatId, asker: message.who.openId, to, replyTo }, world),
      );
    if (!words) return say({ view: 'words', words: '照片收到了。请再用一句话说说是什么事、在哪里，我来看归谁管。' });
  }
  if (!words) return say({ view: 'help' });
  const { openId } = message.who;
  const command = commandOf(words, openId, world);
  if (command) return together(await show(command, message, say, world), learningFor(command));
  return answerQuestion({ words, chatId: message.chatId, asker: openId, to, replyTo }, world);
}

/** One queue a chat: a person's own chat is always addressed by the person. */
const targetOf = (message: Message): Target =>
  message.inGroup ? { chatId: message.chatId } : { openId: message.who.openId };

/** Lists, cases and timelines only in the asker's own chat; in a group one line says so. */
async function show(shown: Shown, message: Message, say: (view: View) => Outcome, world: World): Promise<Outcome> {
  const { openId } = message.who;
  if ('view' in shown && (!shown.own || !message.inGroup)) return say(shown.view);
  const own: Target = { openId };
  const inGroup = message.inGroup ? say({ view: 'words', words: '发到你和我的私聊了。' }) : nothing;
  if ('view' in shown) return together(inGroup, { changes: [], says: [{ kind: 'send', to: own, view: shown.view }] });

  const { roster: rows, found } = await world.store.gather({ caseId: shown.caseId });
  if (!found)
    return say({
      view: 'words',
      words: `没有 ${shown.caseId} 这个编号，请核对一下；发「我的事件」能看到你的全部事件。`,
    });
  const allowed = may(rosterOf(rows, world).actor(openId), 'see', found);
  if (!allowed.may) return say({ view: 'words', words: allowed.why });
  const audience = `person:${openId}`;
  const about = found.id;
  return together(inGroup, {
    changes: [],
    says: [
      {
        kind: 'send',
        to: { openId },
        view: { view: 'case', case: found.id, audience },
        subject: subjectOf(found.id),
        about,
      },
      { kind: 'send', to: { openId }, view: { view: 'timeline', case: found.id, audience }, about },
    ],
  });
}

function unreadable(type: string): string {
  return `${KINDS.get(type) ?? '这种消息'}我看不懂。请用文字说一句是什么事、在哪里，我马上告诉您谁管。`;
}

/** Keeps the chat and who wrote; says how to ask on first contact in a person's own chat. */
async function meet(message: Message, world: World): Promise<Outcome> {
  const { chat: known, person } = await world.store.met(message.chatId, message.who.openId);
  const stranger = person ? nothing : firstWords(message.who, world);
  if (known?.state === 'here' && (message.inGroup || known.greetedAt)) return stranger;
  const now = world.now();
  const { openId } = message.who;
  const changes: Outcome['changes'] = [
    { kind: 'chat-met', chatId: message.chatId, type: message.inGroup ? 'group' : 'p2p', greetedAt: now },
    ...stranger.changes,
  ];
  const command = message.content.type === 'words' ? commandOf(message.content.words, openId, world) : undefined;
  const asksForHelp = command !== undefined && 'view' in command && command.view.view === 'help';
  if (message.inGroup || known?.greetedAt || asksForHelp) return { changes, says: stranger.says };
  return { changes, says: [...stranger.says, { kind: 'send', to: targetOf(message), view: { view: 'help' } }] };
}

/** Somebody never met: kept, so that an admin can pick them for the roster; a job asks for the name. */
function firstWords({ openId, unionId }: Message['who'], world: World): Outcome {
  return {
    changes: [{ kind: 'person', person: { openId, unionId, source: 'wrote', at: world.now() } }],
    says: [{ kind: 'roster-job', id: openId, job: { do: 'learn-people', openIds: [openId] } }],
  };
}
