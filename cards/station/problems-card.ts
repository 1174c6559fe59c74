import type { ResidentProblem } from '../../src/station/problems/problem.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, note, stack } from '../elements.ts';
import { type HandedOn, stateOf } from './problem-card.ts';

export type ProblemListFacts = {
  problems: { problem: ResidentProblem; handed: HandedOn; days: number }[];
  /** A problem waits longer than the office allows. */
  most: number;
  /** Whether it is theirs to bring one. */
  brings: boolean;
};

/** So many have a button of their own. */
const SHOWN = 12;

/** 问题清单: what residents wait for, the oldest first. */
export function problemsCard({ problems, most, brings }: ProblemListFacts): Card {
  const late = problems.filter(({ days }) => days > most).length;
  return card(
    {
      title: '问题清单',
      subtitle: `没答复的 ${problems.length} 个${late > 0 ? `，${late} 个超过 ${most} 个工作日` : ''}`,
      tone: late > 0 ? 'warning' : 'answer',
    },
    buttons(brings && button('记一个问题', { do: 'problem-new' }, problems.length === 0 ? 'primary' : 'default')),
    stack(
      ...problems
        .slice(0, SHOWN)
        .map(({ problem, handed, days }) =>
          button(
            `${days} 天　${brief(problem.words, 16)}　${stateOf(problem, handed)}`,
            { do: 'problem-see', problem: problem.id },
            days > most ? 'danger' : 'default',
          ),
        ),
    ),
    problems.length === 0 ? note('居民提的都答复了') : undefined,
    problems.length > SHOWN ? note(`最久的 ${SHOWN} 个在前面`) : undefined,
  );
}
