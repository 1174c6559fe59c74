import type { CaseId } from '../../src/cases/record/ids.ts';
import { stepsOf } from '../../src/station/problems/decide.ts';
import { OFTEN_WORDS, PROBLEM_STATES, type ResidentProblem } from '../../src/station/problems/problem.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, type Element, facts, note, quote, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';

/** What became of the form a problem was handed on by. */
export type HandedOn = { id: CaseId; state: string; over: boolean } | 'open' | undefined;

export type ProblemFacts = {
  problem: ResidentProblem;
  /** What it was sorted to, and whose that is. */
  sortedTo: string | undefined;
  lead: string | undefined;
  handed: HandedOn;
  /** Working days it waits. */
  days: number;
  said?: string | undefined;
  now: number;
};

/** How it stands, in one word. */
export const stateOf = ({ state }: ResidentProblem, handed: HandedOn): string => {
  if (state !== 'handed') return PROBLEM_STATES[state];
  if (handed === undefined || handed === 'open') return '表单开着，还没交';
  return handed.over ? '办完了，还没答复' : handed.state;
};

/** One problem of residents, with what may be done about it next. */
export function problemCard({ problem, sortedTo, lead, handed, days, said, now }: ProblemFacts): Card {
  const { id, state, where, often, at, answer, note: how } = problem;
  return card(
    {
      title: `问题 · ${brief(problem.words, 18)}`,
      subtitle: `${id}　${problem.community}`,
      tone: state === 'answered' ? 'done' : state === 'dropped' ? 'over' : 'ask',
      tags: [{ text: stateOf(problem, handed), color: state === 'answered' ? 'green' : 'blue' }],
    },
    said ? text(`**${escapeMarkdown(said)}**`) : undefined,
    quote(problem.words, 300, 'dark'),
    facts([
      ['在哪里', where ?? undefined],
      ['多不多', OFTEN_WORDS[often]],
      ['归到', sortedTo],
      ['谁管', lead],
      [state === 'nobodys' ? '为什么没人管' : '怎么办的', how ?? undefined],
      ['答复', answer?.words],
      ['什么时候提的', `${when(at, now)}${state === 'answered' ? '' : `，等了 ${days} 个工作日`}`],
    ]),
    nextSteps(problem, handed),
    note('谁提的不记在这里'),
  );
}

const handLabel = (handed: HandedOn, { matter, bundle }: ResidentProblem): string =>
  handed === 'open' ? '表单再打开一次' : matter || bundle ? '交办，立事件' : '交给指挥室认';

function nextSteps(problem: ResidentProblem, handed: HandedOn): Element[] {
  const on = { problem: problem.id } as const;
  const may = (step: ReturnType<typeof stepsOf>[number]) => stepsOf(problem).includes(step);
  const caseOf = typeof handed === 'object' ? handed : undefined;
  const sorted = problem.matter !== null || problem.bundle !== null;
  const toSort = button(
    sorted ? '归类改一改' : '归类：看是谁的事',
    { do: 'problem-form', ...on, form: 'problem-sort' },
    sorted ? 'default' : 'primary',
  );
  const toHand = button(handLabel(handed, problem), { do: 'problem-hand', ...on }, sorted ? 'primary' : 'default');
  return [
    ...stack(
      caseOf && button(`看事件 ${caseOf.id}`, { do: 'see-case', case: caseOf.id }, caseOf.over ? 'default' : 'primary'),
      may('answer') &&
        button(
          '答复居民',
          { do: 'problem-form', ...on, form: 'problem-answer' },
          caseOf?.over || !caseOf ? 'primary' : 'default',
        ),
      ...(sorted
        ? [!caseOf && may('hand') && toHand, may('sort') && toSort]
        : [may('sort') && toSort, !caseOf && may('hand') && toHand]),
    ),
    ...buttons(
      may('settle') && button('社区自己办', { do: 'problem-form', ...on, form: 'problem-settle' }),
      may('talk') && button('拿去议事', { do: 'talk-new', problem: problem.id }),
    ),
    ...buttons(
      may('nobody') && button('没有部门管', { do: 'problem-form', ...on, form: 'problem-nobody' }),
      may('drop') && button('记错了，撤掉', { do: 'problem-drop', ...on }, 'text', '撤掉以后不再提醒，确定吗？'),
    ),
    ...buttons(
      problem.talk !== null && button(`看议事 ${problem.talk}`, { do: 'talk-see', talk: problem.talk }, 'text'),
      button('问题清单', { do: 'problems' }, 'text'),
    ),
  ];
}
