import { instantOf, MINUTE_MS, workingDayAfter } from '../../../cases/calendar/calendar.ts';
import type { Context } from '../context.ts';
import { CLOCK_ALONE, type Definition, nobody } from '../define.ts';
import type { Proposal, Seat } from '../proposal.ts';
import { by, type Effect, move, refuse } from '../ruling.ts';
import { ANSWER_WORDS } from '../state.ts';

/** A department has so many working days; it is reminded on the last but one, at nine. */
export const ASKING_DAYS = 3;
const REMIND_AT = 9 * 60;
const END_OF_DAY = 24 * 60;

/** The departments are asked, each once, until the end of the third working day. */
export function openAsking(p: Proposal, { now, calendar, list }: Context): Effect {
  const asked: Seat[] = list.asked(p.edits).map((one) => ({ ...one, answer: null }));
  const due = instantOf(workingDayAfter(now, ASKING_DAYS, calendar), END_OF_DAY) - MINUTE_MS;
  const remind = instantOf(workingDayAfter(now, ASKING_DAYS - 1, calendar), REMIND_AT);
  return move('asking', {
    asked,
    until: { due, remind, reminded: false },
    unanswered: [],
    council: null,
    legal: null,
    decision: null,
  });
}

/** What was said against it, each by its department. */
export const objections = (p: Proposal): Seat[] => p.asked.filter(({ answer }) => answer && answer.answer !== 'agree');

/** Where it goes when nobody is asked any more: to a council if somebody is against it. */
const onward = (asked: Seat[]) =>
  asked.some(({ answer }) => answer && answer.answer !== 'agree') ? 'divided' : 'legal-review';

/** A department says what it thinks, once; who is against says why. */
export const answer: Definition<'answer'> = {
  from: ['asking'],
  may: (actor, p) => p?.asked.some(({ department }) => actor.departments.includes(department)) ?? false,
  who: '这一步由被会签的部门自己答',
  rule({ p, command, actor, context }) {
    const seat = p.asked.find(({ department }) => department === command.department);
    if (!seat || !actor?.departments.includes(command.department))
      return refuse('not-allowed', `这一栏由${context.list.nameOf(command.department)}自己答`);
    if (seat.answer)
      return refuse('wrong-state', `已经答过：${ANSWER_WORDS[seat.answer.answer]}（${seat.answer.by.name}）`);
    if (command.answer !== 'agree' && !command.words) return refuse('missing', '请写一句：哪里不行，改成怎样才行');
    const said = { by: by(actor), at: context.now, answer: command.answer, words: command.words };
    const asked = p.asked.map((one) => (one === seat ? { ...one, answer: said } : one));
    if (asked.some((one) => one.answer === null)) return move('asking', { asked });
    return move(onward(asked), { asked, until: null });
  },
};

/** Whoever is silent is reminded once, a working day before the end. */
export const remind: Definition<'remind'> = {
  from: ['asking'],
  may: nobody,
  who: CLOCK_ALONE,
  rule({ p: { until }, context }) {
    if (!until || until.reminded || context.now < until.remind) return refuse('dates', '还没到提醒的时候');
    return move('asking', { until: { ...until, reminded: true } });
  },
};

/** The time is up: who is silent has not agreed, and is named. */
export const closeAsking: Definition<'close-asking'> = {
  from: ['asking'],
  may: nobody,
  who: CLOCK_ALONE,
  rule({ p: { until, asked }, context }) {
    if (!until || context.now < until.due) return refuse('dates', '会签还没到期');
    const unanswered = asked.filter((one) => one.answer === null).map(({ department }) => department);
    return move(onward(asked), { until: null, unanswered });
  },
};
