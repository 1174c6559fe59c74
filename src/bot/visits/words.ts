import { speechOf } from '../../../cards/visits/words.ts';
import type { OpenId } from '../../brands.ts';
import { subjectOfVisit } from '../../outgoing/live-subject.ts';
import type { ItemAnswer } from '../../visits/answers.ts';
import { answersIn, HOW_TO, looksLikeAnswers } from '../../visits/by-words.ts';
import { nextGroup, unanswered } from '../../visits/groups.ts';
import type { Visit } from '../../visits/visit.ts';
import { personOf } from '../core/person-of.ts';
import { nothing, type Reaction, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { reply, replyInOwnChat, replyTo } from '../core/reply.ts';
import type { Phrase, Shown, WordTable } from '../core/word.ts';
import type { Message } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { judgedBy, mayAnswer } from './may-answer.ts';
import { publishWord } from './publishing.ts';
import { ratings } from './ratings.ts';

const start = (openId: OpenId): Shown => ({ view: { view: 'visit-start', openId }, own: true });

/** The visit that goes on, shown so; which one is asked where there are several. */
const going =
  (view: (visit: Visit, openId: OpenId) => View) =>
  (openId: OpenId): Shown => ({
    async answer(message, world) {
      const running = await world.store.runningVisitsOf(openId);
      const [only] = running;
      if (!only || running.length > 1) return inOwnChat(message, { view: 'visit-start', openId });
      return inOwnChat(message, view(only, openId));
    },
  });

/** The card by which one goes on is the newest of that visit in the chat: it is drawn anew when the visit is over. */
const live = (view: View): { subject?: string } =>
  view.view === 'visit' || view.view === 'visit-group' ? { subject: subjectOfVisit(view.visit) } : {};

const inOwnChat = (message: Message, view: View): Reaction =>
  message.inGroup
    ? together(replyInOwnChat(message), {
        changes: [],
        says: [{ kind: 'send', to: { openId: message.who.openId }, view, ...live(view) }],
      })
    : { ...nothing, says: [{ kind: 'send', ...replyTo(message), view, ...live(view) }] };

/** 接着查: the first card with something to answer; that it was opened is kept, as by a press. */
async function goneOn(openId: OpenId, message: Message, world: World): Promise<Reaction> {
  const running = await world.store.runningVisitsOf(openId);
  const [only] = running;
  if (!only || running.length > 1) return inOwnChat(message, { view: 'visit-start', openId });
  const roster = await readRoster(world);
  const group = nextGroup(only, judgedBy(only, openId, roster, world));
  const actor = personOf(openId, roster);
  const command = { do: 'open' as const, group };
  const acted = only.opened.includes(group)
    ? undefined
    : await actVisit({ found: only, command, actor, key: message.key, seen: null, roster }, world);
  const written = acted?.kind === 'done' ? acted : nothing;
  const shown = inOwnChat(message, { view: 'visit-group', visit: only.id, group, openId });
  return together({ changes: written.changes, says: written.says }, shown);
}

/** What may be said at a visit. */
export const words: WordTable = {
  开始检查: start,
  开始查: start,
  自查: start,
  接着查: (openId) => ({ answer: (message, world) => goneOn(openId, message, world) }),
  店家评价: ratings,
  公示名单: publishWord,
  完成: going((visit, openId) => ({ view: 'visit-finish', visit: visit.id, openId })),
};

/** 「3不 7没 其余符合」: answers by number, all of them or none. */
export const answers: Phrase = {
  like: ['3不 7没 其余符合', '1-6符合', '3改符合'],
  read: (said, openId) =>
    looksLikeAnswers(said) ? { answer: (message, world) => answered(said, openId, message, world) } : undefined,
};

async function answered(typed: string, openId: OpenId, message: Message, world: World): Promise<Reaction> {
  const say = (words: string): Reaction => reply(message, { view: 'words', words });
  if (message.inGroup) return say('查的结果请发到您和我的私聊里。');
  const [visit, other] = await world.store.runningVisitsOf(openId);
  if (!visit) return say('您现在没有在查的地方。发「开始检查」看轮到您的；要问事，请直接说是什么事。');
  const last = Math.max(...visit.items.map(({ n }) => n));
  const read = answersIn(typed, last);
  if (read.kind === 'wrong') return say(`都没有记：${read.parts.join('；')}。${HOW_TO}`);
  const strange = read.answers.find(({ n }) => !visit.items.some((one) => one.n === n));
  if (strange) return say(`都没有记：单子里没有第 ${strange.n} 条`);
  const roster = await readRoster(world);
  const command = {
    do: 'answer' as const,
    answers: read.answers.flatMap(({ n, answer }) =>
      visit.items.flatMap((one) => (one.n === n ? [{ item: one.id, answer }] : [])),
    ),
    rest: read.rest,
    of: read.rest ? judgedBy(visit, openId, roster, world) : [],
  };
  const allowed = mayAnswer(visit, command, openId, roster, world);
  if (!allowed.may) return say(`都没有记：${allowed.why}`);
  const acted = await actVisit(
    { found: visit, command, actor: personOf(openId, roster), key: message.key, seen: null, roster },
    world,
  );
  if (acted.kind === 'refused') return say(`都没有记：${acted.why}`);
  const said = `${other ? `${visit.name}：` : ''}${whatWasTaken(visit, acted.next, read)}`;
  const first = acted.next.items.find(
    ({ id, grade }) =>
      grade === '立即处置' && command.answers.some(({ item, answer }) => item === id && answer === 'bad'),
  );
  const alarm: Reaction = first
    ? reply(message, { view: 'visit-item', visit: visit.id, item: first.id, openId, alarm: true })
    : nothing;
  return together(
    { changes: acted.changes, says: acted.says },
    alarm,
    inOwnChat(message, { view: 'visit', visit: visit.id, openId, said }),
  );
}

/** 不符合 3、9；没看成 7；其余 12 条符合. */
function whatWasTaken(
  before: Visit,
  next: Visit,
  { answers, rest }: { answers: readonly { n: number; answer: ItemAnswer }[]; rest: 'ok' | 'unseen' | null },
): string {
  const { answers: spoken } = speechOf(next);
  const parts = [...Map.groupBy(answers, ({ answer }) => answer)].map(
    ([answer, some]) => `${spoken[answer]} ${some.map(({ n }) => n).join('、')}`,
  );
  const others = unanswered(before).length - unanswered(next).length - answers.length;
  const left = unanswered(next).length;
  return [
    `记了：${[...parts, ...(rest ? [`其余 ${Math.max(0, others)} 条${spoken[rest]}`] : [])].join('；')}`,
    left > 0 ? `还有 ${left} 条没记` : '都记了，发「完成」',
  ].join('。');
}
