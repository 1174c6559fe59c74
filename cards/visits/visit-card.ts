import { NOT_DONE_WORDS, VISIT_STATES } from '../../src/inspections/summary.ts';
import { allOpened, groupsOf, nextGroup, rangeOf, unanswered } from '../../src/visits/groups.ts';
import { answerTo, type Visit } from '../../src/visits/visit.ts';
import { button, buttons, type Card, card, facts, note, quote, stack, text } from '../elements.ts';
import { namesOf, progressOf } from './group-card.ts';
import { speechOf } from './words.ts';

/** Whom the visit is made by, with the numbers of their certificates. */
export const peopleOf = ({ people }: Visit): string =>
  people.map(({ name, number }) => (number ? `${name}（${number}）` : name)).join('、');

type VisitFacts = {
  visit: Visit;
  said?: string | undefined;
  /** The items of which the reader may judge. */
  judges: readonly string[];
};

/** How far a visit has come: what to remember before going in, its cards, and how it ends. */
export function visitCard({ visit, said, judges }: VisitFacts): Card {
  const { name, official } = speechOf(visit);
  const going = visit.state === 'running';
  const on = { visit: visit.id, v: visit.version };
  const untouched = going && visit.answers.length === 0;
  return card(
    {
      title: `${name} · ${visit.name}`,
      subtitle: `${visit.id}　${progressOf(visit)}${visit.nth ? `　今年第 ${visit.nth} 次` : ''}`,
      tone: going ? 'answer' : visit.state === 'closed' ? 'done' : 'over',
      tags: [{ text: VISIT_STATES[visit.state], color: going ? 'blue' : 'neutral' }],
    },
    said ? quote(said, 400) : undefined,
    untouched ? facts(visit.before.map((line) => ['进门之前', line])) : undefined,
    facts([
      ['在哪里', visit.detail],
      [official ? '到场的人' : '谁在看', peopleOf(visit)],
      ['行政行为码', visit.code ?? undefined],
      ['没做成', visit.notDone ? NOT_DONE_WORDS[visit.notDone] : undefined],
    ]),
    going
      ? stack(
          ...groupsOf(visit).map((group, at) => {
            const done = group.filter(({ id }) => answerTo(visit, id)).length;
            return button(
              `${rangeOf(group)}　${namesOf(group)}　${done}/${group.length}`,
              { do: 'visit-group', visit: visit.id, group: at },
              at === nextGroup(visit, judges) && unanswered(visit).length > 0 ? 'primary' : 'default',
            );
          }),
        )
      : undefined,
    going
      ? buttons(
          !untouched && button('完成', { do: 'visit-finish', visit: visit.id }, allDone(visit) ? 'primary' : 'default'),
          official && button('加一个人', { do: 'visit-form', visit: visit.id, form: 'visit-join' }),
          official && button('回避', { do: 'visit-form', visit: visit.id, form: 'visit-step-aside' }),
          untouched && official && button('轻记', { do: 'visit-form', visit: visit.id, form: 'visit-light' }),
        )
      : visit.toldAt !== null
        ? buttons(button(official ? '看告知单' : '看结果', { do: 'visit-told', visit: visit.id }, 'primary'))
        : [],
    untouched ? text('**看不成**　点是为什么，不算查过') : undefined,
    untouched
      ? buttons(
          ...(['closed', 'moved', 'refused'] as const).map((why) =>
            button(
              NOT_DONE_WORDS[why],
              { do: 'visit-not-done', why, ...on },
              'default',
              `记成「没做成：${NOT_DONE_WORDS[why]}」，不算查过，也不算不符合，确定吗？`,
            ),
          ),
        )
      : undefined,
    untouched ? buttons(button(NOT_DONE_WORDS.address, { do: 'visit-not-done', why: 'address', ...on })) : undefined,
    going
      ? note(`信号不好就发一句：「3不 7没 其余${allOpened(visit) ? '符合' : '没看成'}」，编号和纸上的一样`)
      : undefined,
  );
}

const allDone = (visit: Visit): boolean => visit.mode === 'light' || unanswered(visit).length === 0;
