import { PROBLEM_STATES, type ResidentProblem } from '../../station/problems/problem.ts';
import type { Talk, TalkTask } from '../../station/talks/talk.ts';
import type { TakenColumn } from './taken.ts';

/** What is taken out of a problem: not its words, which those who see the community read on its card. */
export const PROBLEM_COLUMNS: readonly TakenColumn<ResidentProblem>[] = [
  { name: '编号', kind: 'text', of: ({ id }) => id },
  { name: '社区', kind: 'choice', of: ({ community }) => community },
  { name: '提出', kind: 'instant', of: ({ at }) => at },
  { name: '归到', kind: 'text', of: ({ matter, bundle }) => matter ?? bundle },
  { name: '现在', kind: 'choice', of: ({ state }) => PROBLEM_STATES[state] },
  { name: '答复', kind: 'instant', of: ({ answer }) => answer?.at ?? null },
];

/** Something a talk decided. */
export type TaskOf = { talk: Talk; task: TalkTask };

/** What is taken out of it: neither its words nor who does it. */
export const TASK_COLUMNS: readonly TakenColumn<TaskOf>[] = [
  { name: '编号', kind: 'text', of: ({ talk, task }) => `${talk.id}-${task.n}` },
  { name: '社区', kind: 'choice', of: ({ talk }) => talk.community },
  { name: '哪天前', kind: 'text', of: ({ task }) => task.by },
  { name: '办好', kind: 'instant', of: ({ task }) => task.done },
];
