import type { Plan } from '../../src/inspections/plans/plan.ts';
import { PLAN_STATES } from '../../src/inspections/plans/state.ts';
import { button, buttons, type Card, card, note, stack, text } from '../elements.ts';

export type PlansFacts = {
  of: 'open' | 'mine' | 'today';
  plans: readonly Plan[];
  page: number;
  pages: number;
  /** Whether the reader may begin a plan. */
  begins: boolean;
};

const HEADS = {
  open: { title: '计划检查', subtitle: '日子近的在前', none: '现在没有排着的检查。' },
  mine: { title: '我的检查', subtitle: '我发起的、要我批的、我去的', none: '没有和您有关的检查。' },
  today: { title: '今天的检查', subtitle: '今天要去的、等我批的', none: '今天没有要去的检查，也没有等您批的。' },
} as const;

/** Plans, one a button, with the day and where each stands. */
export function plansCard({ of, plans, page, pages, begins }: PlansFacts): Card {
  const { title, subtitle, none } = HEADS[of];
  const turn = (to: number, label: string) => button(label, { do: 'plans', of, page: to });
  return card(
    { title, subtitle, tone: 'answer' },
    plans.length === 0 ? text(none) : undefined,
    stack(
      ...plans.map(({ id, name, from, state, subjects }) =>
        button(`${from.slice(5)} ${id} ${name}：${subjects.length} 家，${PLAN_STATES[state]}`, {
          do: 'plan-see',
          plan: id,
        }),
      ),
    ),
    pages > 1 ? buttons(page > 0 && turn(page - 1, '上一页'), page + 1 < pages && turn(page + 1, '下一页')) : undefined,
    begins ? note('要排一次：发「排检查」；到店家的档案里点「排一次检查」也行') : undefined,
    of === 'today' ? note('要办的事件，发「待办」看') : undefined,
  );
}
