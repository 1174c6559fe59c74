import type { ActionOf } from '../../../cards/actions.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { redact } from '../../redaction/redact.ts';
import { TalkId } from '../../station/ids.ts';
import { worksIn } from '../../station/standing.ts';
import { voterHash } from '../../station/talks/voter.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { reply, replyInWords } from '../core/reply.ts';
import type { Phrase } from '../core/word.ts';
import type { Click, Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { actTalk } from './act.ts';
import { NOT_OF_TALK, ofTalk } from './talks.ts';

const VOTE = /^表决[\s　]*(YS-[1-9]\d{0,6})[\s　:：，,]+(\S[\s\S]*)$/i;

/** 「表决 YS-3 同不同意装充电桩」, in the group where it is to be pressed. */
export const voting: Phrase = {
  like: ['表决 YS-3 同不同意装充电桩'],
  read(said, openId) {
    const [, id, question = ''] = VOTE.exec(said.normalize('NFKC')) ?? [];
    if (id === undefined) return undefined;
    const talk = TalkId.safeParse(id.toUpperCase()).data;
    return talk && { answer: (message, world) => ask(talk, question, message, openId, world) };
  },
};

async function ask(
  id: TalkId,
  question: string,
  message: Message,
  openId: Message['who']['openId'],
  world: World,
): Promise<Reaction> {
  if (!message.inGroup) return replyInWords(message, '表决要发在群里：群里的人点按钮，一人一票，不记名。');
  const [found, roster] = await Promise.all([world.store.talk(id), readRoster(world)]);
  if (!found) return replyInWords(message, `没有 ${id} 这次议事，发「议事」看编号。`);
  if (!worksIn(roster.grantsOf(openId), found.community)) return replyInWords(message, `${NOT_OF_TALK}。`);
  const command = { do: 'ask', question: cutTo(redact(question), 100), chat: message.chatId } as const;
  const acted = actTalk(found, command, { actor: personOf(openId, roster), key: message.key }, world);
  if (acted.kind === 'refused') return replyInWords(message, `${acted.why}。`);
  const { says } = reply(message, { view: 'talk-vote', talk: id });
  return { changes: [...acted.changes, { kind: 'vote-opened', talk: id }], says };
}

/** One press, one vote, of those in the group it was asked in; what somebody pressed is written nowhere. */
export async function onTalkVote(
  { talk: id, choice }: ActionOf<'talk-vote'>,
  { who, chatId }: Click,
  world: World,
): Promise<Reaction> {
  const voter = await voterHash(id, who.openId);
  const [found, has] = await Promise.all([world.store.talk(id), world.store.hasVoted(id, voter)]);
  if (!found?.vote || found.vote.chat !== chatId) return toast('表决只在发起的那个群里点', 'warning');
  // The card that was pressed shows how it stands now, whatever became of the press.
  const told = (type: 'success' | 'warning', content: string, changes: Reaction['changes'] = []): Reaction => ({
    ...{ changes, says: [] },
    answer: { toast: { type, content }, show: { view: 'talk-vote', talk: id } },
  });
  if (found.vote.result) return told('warning', '点过票了，不再收');
  if (has) return told('warning', '您投过了，一人一票');
  return told('success', '投上了，不记名', [{ kind: 'vote', talk: id, voter, choice }]);
}

/** 点票: the counts come into the record, and who voted is deleted; the group sees the end. */
export async function onTalkCount({ talk }: ActionOf<'talk-count'>, click: Click, world: World): Promise<Reaction> {
  const own = await ofTalk(talk, click, world);
  if (!('found' in own)) return own;
  const counts = await world.store.votes(talk);
  if (!counts || !own.found.vote) return toast('没有在表决', 'warning');
  const { openId } = click.who;
  const acted = actTalk(
    own.found,
    { do: 'count', counts },
    { actor: personOf(openId, own.roster), key: click.key },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return {
    changes: [...acted.changes, { kind: 'vote-counted', talk }],
    says: [{ kind: 'send', to: { chatId: own.found.vote.chat }, view: { view: 'talk-vote', talk }, about: talk }],
    answer: { toast: { type: 'success', content: '点好了，结果发到群里了' }, show: { view: 'talk', talk, openId } },
  };
}
