import type { PlanId } from '../../src/inspections/plans/plan.ts';
import type { SubjectId } from '../../src/inspections/subjects/subject.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { button, type Card, card, note, stack, text } from '../elements.ts';
import { progressOf } from './group-card.ts';

export type StartFacts = {
  running: readonly Visit[];
  places: readonly { plan: PlanId; subject: SubjectId; name: string; day: string }[];
  /** Lists of common parts that the reader may look through alone. */
  own: readonly { id: string; name: string }[];
};

/** What somebody may go on with or begin; never empty. */
export function startCard({ running, places, own }: StartFacts): Card {
  const nothing = running.length + places.length + own.length === 0;
  return card(
    { title: '接着查、开始查', subtitle: nothing ? '现在没有轮到您的' : undefined, tone: nothing ? 'over' : 'answer' },
    running.length > 0 ? text('**没做完的**') : undefined,
    stack(
      ...running
        .slice(0, 8)
        .map((visit) =>
          button(`接着查　${visit.name}　${progressOf(visit)}`, { do: 'visit-see', visit: visit.id }, 'primary'),
        ),
    ),
    places.length > 0 ? text('**计划里的**') : undefined,
    stack(
      ...places
        .slice(0, 12)
        .map(({ plan, subject, name, day }) => button(`开始　${name}　${day}`, { do: 'visit-begin', plan, subject })),
    ),
    own.length > 0 ? text('**小区公共部位，自己看**') : undefined,
    stack(...own.map(({ id, name }) => button(name, { do: 'visit-own', list: id }))),
    nothing ? note('检查先有批准的计划，再派持执法证的人去；计划在「检查计划」里定。') : undefined,
  );
}
