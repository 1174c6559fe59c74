import type { ChatId } from '../../brands.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import type { Person } from '../../cases/record/person.ts';
import { refuse, type StationContext, type StationDecision, type StationRuling, set, stepped } from '../course.ts';
import type { TalkId } from '../ids.ts';
import { TALK_MOST, Talk, type TalkTask, type VoteCounts } from './talk.ts';

/** What can be done at a talk. */
export type TalkCommand =
  | ({ do: 'call'; id: TalkId; by: Person } & Pick<
      Talk,
      'community' | 'topic' | 'problem' | 'at' | 'where' | 'invited'
    >)
  /** A decision, which is a task with a day. */
  | ({ do: 'task' } & Pick<TalkTask, 'what' | 'who' | 'other' | 'by'>)
  | { do: 'task-done'; n: number; done: boolean }
  | { do: 'held'; attended: number; lines: string[]; objections: string | null }
  | { do: 'failed'; why: string }
  | { do: 'ask'; question: string; chat: ChatId }
  | { do: 'count'; counts: VoteCounts }
  | { do: 'publish'; hash: string }
  | { do: 'hide' }
  /** The clock: who has a task that ends tomorrow was told. */
  | { do: 'remind'; n: number };

const taskOf = ({ tasks }: Talk, n: number): TalkTask | undefined => tasks.find((one) => one.n === n);
const withTask = (talk: Talk, task: TalkTask): TalkTask[] => talk.tasks.map((one) => (one.n === task.n ? task : one));

type TalkRules = {
  [Name in Exclude<TalkCommand['do'], 'call'>]: (
    talk: Talk,
    command: Extract<TalkCommand, { do: Name }>,
    context: StationContext,
  ) => StationRuling<Talk>;
};

const RULES: TalkRules = {
  task(talk, { what, who, other, by }, { now }) {
    if (talk.state === 'failed') return refuse('这次没议成，没有决定');
    if (talk.tasks.length >= TALK_MOST.tasks) return refuse(`一次议事最多 ${TALK_MOST.tasks} 条决定`);
    if (by < dayOf(now)) return refuse('哪天前办好，要选今天或以后');
    if (!who && !other) return refuse('请写谁来办');
    const n = Math.max(0, ...talk.tasks.map((one) => one.n)) + 1;
    return set<Talk>({ tasks: [...talk.tasks, { n, what, who, other, by, done: null, reminded: false }] });
  },
  'task-done'(talk, { n, done }, { now }) {
    const task = taskOf(talk, n);
    if (!task) return refuse('没有这条决定');
    if ((task.done !== null) === done) return set<Talk>({});
    return set<Talk>({ tasks: withTask(talk, { ...task, done: done ? now : null }) });
  },
  held(talk, { attended, lines, objections }, { now }) {
    if (talk.state === 'failed') return refuse('已经记了没议成');
    if (talk.at > now) return refuse('还没到开的时候');
    if (talk.tasks.length === 0) return refuse('一条决定也没有，请先「记一条决定」；没议成的点「没议成」');
    return set<Talk>({ state: 'held', attended, lines, objections });
  },
  failed(talk, { why }) {
    if (talk.state === 'held') return refuse('已经记了议成');
    if (talk.tasks.length > 0) return refuse('已经记了决定，就是议成了');
    return set<Talk>({ state: 'failed', why });
  },
  ask(talk, { question, chat }) {
    return talk.vote
      ? refuse('这次议事已经表决过，一次只表决一件')
      : set<Talk>({ vote: { question, chat, result: null } });
  },
  count(talk, { counts }) {
    if (!talk.vote) return refuse('没有在表决');
    return talk.vote.result ? refuse('已经点过票了') : set<Talk>({ vote: { ...talk.vote, result: counts } });
  },
  publish(talk, { hash }) {
    return talk.state === 'planned' ? refuse('议过了才能公开') : set<Talk>({ page: hash });
  },
  hide: ({ page }) => (page === null ? set<Talk>({}) : set<Talk>({ page: null })),
  remind(talk, { n }) {
    const task = taskOf(talk, n);
    if (!task || task.reminded || task.done !== null) return set<Talk>({});
    return set<Talk>({ tasks: withTask(talk, { ...task, reminded: true }) });
  },
};

function called(command: TalkCommand): StationRuling<Talk> {
  if (command.do !== 'call') return refuse('这次议事找不到了');
  const { do: _, id: __, ...said } = command;
  return set<Talk>({
    ...said,
    ...{ state: 'planned', attended: null, lines: [], objections: null, why: null, tasks: [], vote: null, page: null },
  });
}

/** What a step of a talk comes to. Pure. */
export function decideTalk(
  found: Talk | undefined,
  command: TalkCommand,
  context: StationContext,
): StationDecision<Talk> {
  const id = found?.id ?? (command.do === 'call' ? command.id : undefined);
  if (id === undefined) return refuse('这次议事找不到了');
  const ruled = (talk: Talk): StationRuling<Talk> => {
    if (command.do === 'call') return refuse('这次议事已经记下了');
    const rule = RULES[command.do] as (
      talk: Talk,
      command: TalkCommand,
      context: StationContext,
    ) => StationRuling<Talk>;
    return rule(talk, command, context);
  };
  return stepped<Talk>(Talk, { found, id, step: command.do }, () => (found ? ruled(found) : called(command)), context);
}
