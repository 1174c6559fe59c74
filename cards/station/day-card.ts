import type { CaseId } from '../../src/cases/record/ids.ts';
import type { PlanId } from '../../src/inspections/plans/plan.ts';
import type { SubjectId } from '../../src/inspections/subjects/subject.ts';
import type { ProblemId, TalkId } from '../../src/station/ids.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, type Element, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { type OnDutyFacts, onDutyLines } from './duty-lines.ts';

/** What somebody, or a duty chat, has today. */
export type DayFacts = {
  title: string;
  subtitle: string;
  due: { id: CaseId; title: string; when: string; late: boolean }[];
  dueTotal: number;
  /** The list behind what is due; of a chat it is sent to whoever presses. */
  list: 'todo' | 'desk' | 'station' | undefined;
  shared: boolean;
  confirms: { id: CaseId; title: string }[];
  /** What was found and is not put right: how much, and the places, the most pressing first. */
  hazards: { count: number; places: { id: SubjectId; name: string; count: number; when: string; late: boolean }[] };
  /** Inspections that somebody goes to today, or is asked to approve. */
  plans: { id: PlanId; words: string }[];
  tasks: { talk: TalkId; what: string; when: string; late: boolean }[];
  /** Problems unanswered: how many, for how long the oldest waits, in working days; on Tuesdays the oldest by name. */
  problems: { count: number; oldest: number; rows: { id: ProblemId; words: string; days: number }[] };
  desk: string | undefined;
  onDuty: OnDutyFacts;
  /** A duty of one's own. */
  own: string[];
  yesterday: string | undefined;
};

/** So many of a kind have a line of their own. */
const SHOWN = 4;
const LABEL = 22;

/** Whether there is anything in it for somebody to do. */
export const hasSomething = ({ dueTotal, confirms, hazards, tasks, plans, problems, own, desk }: DayFacts): boolean =>
  dueTotal + confirms.length + hazards.count + tasks.length + plans.length + problems.count + own.length > 0 ||
  desk !== undefined;

/** Where there are more than have a line. */
const firstOf = (all: number, unit: string): string => (all > SHOWN ? `，先看 ${SHOWN} ${unit}` : '');

const red = (words: string): string => `<font color='red'>${escapeMarkdown(words)}</font>`;

/** The day in one card: what is due, what waits for oneself, what was promised, who is there. */
export function dayCard(facts: DayFacts): Card {
  const { title, subtitle, own, yesterday, onDuty, desk } = facts;
  const late = [...facts.due, ...facts.hazards.places, ...facts.tasks].some((one) => one.late);
  return card(
    { title, subtitle, tone: late ? 'warning' : 'answer' },
    dueBlock(facts),
    desk ? text(escapeMarkdown(desk)) : undefined,
    desk ? buttons(button('看指挥台', { do: 'my-list', list: 'desk' }, 'primary')) : [],
    confirmBlock(facts),
    hazardBlock(facts),
    plansBlock(facts),
    promisedBlock(facts),
    own.length > 0 ? text(`**您值班**　${escapeMarkdown(own.join('；'))}`) : undefined,
    onDutyLines(onDuty),
    yesterday ? note(escapeMarkdown(yesterday)) : undefined,
  );
}

function dueBlock({ due, dueTotal, list, shared }: DayFacts): Element[] {
  if (dueTotal === 0) return [];
  const lines = due
    .slice(0, SHOWN)
    .map(
      ({ title, when, late }) => `${escapeMarkdown(brief(title, LABEL))}　${late ? red(when) : escapeMarkdown(when)}`,
    );
  const see = shared
    ? list && list !== 'station' && button('发到我的私聊', { do: 'my-list', list }, 'primary')
    : list && dueTotal > SHOWN && button('全部', { do: 'list', list, page: 0 });
  return [
    text(`**今天到期 ${dueTotal} 件**${firstOf(dueTotal, '件')}${shared ? `<br>${lines.join('<br>')}` : ''}`),
    ...(shared
      ? []
      : stack(
          ...due
            .slice(0, SHOWN)
            .map(({ id, title, when, late }, i) =>
              button(
                `${brief(title, LABEL)}　${when}`,
                { do: 'see-case', case: id },
                late ? 'danger' : i === 0 ? 'primary' : 'default',
              ),
            ),
        )),
    ...buttons(see),
  ];
}

const confirmBlock = ({ confirms }: DayFacts): Element[] =>
  confirms.length === 0
    ? []
    : [
        text(`**等您确认 ${confirms.length} 件**`),
        ...stack(
          ...confirms
            .slice(0, SHOWN)
            .map(({ id, title }) => button(`解决了没有：${brief(title, LABEL)}`, { do: 'see-case', case: id })),
        ),
      ];

function hazardBlock({ hazards: { count, places }, shared }: DayFacts): Element[] {
  if (count === 0) return [];
  const rows = places.slice(0, SHOWN).map(({ name, count, when, late, ...one }) => ({
    ...{ ...one, late, words: `${brief(name, LABEL)}　${count} 条${when ? `　${when}` : ''}` },
  }));
  const lines = shared
    ? rows.map(({ words, late }) => `<br>${late ? red(words) : escapeMarkdown(words)}`).join('')
    : '';
  return [
    text(`**检查查出、没改完的 ${count} 条，${places.length} 家**${firstOf(places.length, '家')}${lines}`),
    ...(shared
      ? []
      : stack(
          ...rows.map(({ id, words, late }) =>
            button(words, { do: 'subject-see', subject: id }, late ? 'danger' : 'default'),
          ),
        )),
  ];
}

const plansBlock = ({ plans }: DayFacts): Element[] =>
  plans.length === 0
    ? []
    : [
        text(`**今天的检查 ${plans.length} 次**`),
        ...stack(...plans.slice(0, SHOWN).map(({ id, words }) => button(words, { do: 'plan-see', plan: id }))),
      ];

function promisedBlock({ tasks, problems: { count, oldest, rows } }: DayFacts): Element[] {
  if (tasks.length + count === 0) return [];
  const waiting = count > 0 ? `没答复的问题 ${count} 个，最久 ${oldest} 个工作日` : undefined;
  return [
    text(`**答应过的**${waiting ? `<br>${escapeMarkdown(waiting)}` : ''}`),
    ...stack(
      ...tasks
        .slice(0, SHOWN)
        .map(({ talk, what, when, late }) =>
          button(`${brief(what, LABEL)}　${when}`, { do: 'talk-see', talk }, late ? 'danger' : 'default'),
        ),
      ...rows.map(({ id, words, days }) =>
        button(`${brief(words, LABEL)}　等了 ${days} 天`, { do: 'problem-see', problem: id }),
      ),
    ),
    ...buttons(count > 0 && button('看问题清单', { do: 'problems' }, 'text')),
  ];
}
