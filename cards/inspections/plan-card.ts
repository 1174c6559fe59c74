import { dayOf } from '../../src/cases/calendar/calendar.ts';
import type { PlanEvent } from '../../src/inspections/plans/events.ts';
import type { Plan } from '../../src/inspections/plans/plan.ts';
import { type PlanNaming, stepInWords } from '../../src/inspections/plans/said.ts';
import { OPEN_PLANS, PLAN_STATES, READY, REASON_WORDS } from '../../src/inspections/plans/state.ts';
import type { StepName } from '../../src/inspections/plans/table.ts';
import type { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { NOT_DONE_WORDS } from '../../src/inspections/summary.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, type Element, facts, items, link, note, panel, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { missedWords } from '../missed-words.ts';
import { when } from '../when.ts';
import { goesOn, waitsFor } from './plan-waits.ts';

/** A place as its plan shows it: how often each body came this year, what is open, what else is planned. */
export type PlaceFacts = {
  id: SubjectId;
  counted: { department: string; n: number }[];
  last: number | null;
  open: number;
  near: readonly Plan[];
};

export type PlanFacts = {
  plan: Plan;
  /** Whom it was meant for and could not be told, by name. */
  missed?: string | undefined;
  /** How many departments judge its items. */
  judges: number;
  places: readonly PlaceFacts[];
  cap: number;
  steps: readonly StepName[];
  /** The departments the reader may approve for, and those they may say who goes for. */
  seats: readonly string[];
  sends: readonly string[];
  course: readonly PlanEvent[];
  /** The printed list, where the bot has a public address; else it is sent as a file. */
  paperUrl?: string | undefined;
  /** Whether its reader is sent there. */
  goes: boolean;
  /** The names of its lists. */
  lists: readonly string[];
  /** So many of their lines are asked once and stand on several. */
  mergedAway: number;
  naming: PlanNaming;
  nameOf(department: string): string;
  now: number;
};

/** So many places are told apart on a card. */
const PLACES = 10;

/** A plan as its record stands: whom it waits for, each place against the year's cap, the buttons open to its reader. */
export function planCard(shown: PlanFacts): Card {
  const { plan, judges, nameOf, now } = shown;
  const isOpen = OPEN_PLANS.includes(plan.state);
  return card(
    {
      title: `${plan.id} ${plan.name}`,
      subtitle: `${plan.parts.length} 个部门去，${judges} 个部门的 ${plan.items.length} 条，约 ${plan.minutes} 分钟`,
      tone: isOpen ? 'ask' : plan.state === 'closed' ? 'done' : 'over',
      tags: [{ text: PLAN_STATES[plan.state], color: isOpen ? 'blue' : 'neutral' }],
    },
    shown.missed ? missedWords(shown.missed) : undefined,
    text(escapeMarkdown(shown.goes && READY.includes(plan.state) ? goesOn(plan, now) : waitsFor(plan, nameOf))),
    placeLines(shown),
    buttonsOf(shown),
    buttons(isOpen && paper(shown)),
    facts([
      ['日子', plan.from === plan.to ? plan.from : `${plan.from} 到 ${plan.to}`],
      ['清单', `${shown.lists.join('、')}${shown.mergedAway > 0 ? `；重复的 ${shown.mergedAway} 条只问一次` : ''}`],
      ['预先通知', plan.notice ? '要通知' : '不预先通知'],
      ['为什么', plan.file ? `${REASON_WORDS[plan.reason]}（${plan.file}）` : REASON_WORDS[plan.reason]],
      ['超上限', plan.over ? `${plan.over.approver}批准，${plan.over.file}` : undefined],
      ['发起', `${plan.starter.name}（${nameOf(plan.department)}）`],
      ['原因', plan.ended ?? undefined],
    ]),
    partLines(shown),
    courseOf(shown),
    note('检查由两名以上持执法证的人做；法定文书在执法系统里办，这里只排时间、记结果。'),
  );
}

const PAPER = '打印清单（A4，编号一样）';
const paper = ({ plan, paperUrl }: PlanFacts): Element =>
  paperUrl ? link(PAPER, paperUrl) : button(PAPER, { do: 'plan-paper', plan: plan.id });

function placeLines({ plan, places, cap, nameOf, now }: PlanFacts): Element[] {
  const known = new Map(places.map((one) => [one.id, one]));
  const lines = plan.subjects.slice(0, PLACES).map(({ id, name, state, why }) => {
    const place = known.get(id);
    const counts = plan.parts.map(({ department }) => {
      const n = place?.counted.find((one) => one.department === department)?.n ?? 0;
      return `${nameOf(department)} ${n}/${cap}${n >= cap ? '（满了）' : ''}`;
    });
    const said = [
      state === 'not-done' ? (why ? `没做成（${NOT_DONE_WORDS[why]}）` : '没做成') : undefined,
      // Of a plan that is over, and for who has no part in it, nothing was looked up.
      ...(place
        ? [
            `今年 ${counts.join('、')}`,
            place.last ? `上次 ${when(place.last, now)}` : '没来过',
            place.open > 0 ? `没改完 ${place.open} 条` : undefined,
            ...place.near.map((one) => `${one.id} ${one.from} 也要来`),
          ]
        : []),
    ].filter(Boolean);
    return said.length > 0 ? `${name}：${said.join('；')}` : name;
  });
  const more = plan.subjects.length > PLACES ? [`……共 ${plan.subjects.length} 家`] : [];
  return [items([...lines, ...more])];
}

function buttonsOf({ plan, places, steps, seats, sends, nameOf, now }: PlanFacts): Element[] {
  const on = { plan: plan.id, v: plan.version };
  const has = (name: StepName) => steps.includes(name);
  const joins =
    has('revise') && plan.state === 'drafting'
      ? places.flatMap(({ id, near }) => near.slice(0, 1).map((into) => ({ id, into })))
      : [];
  const nameAt = (id: SubjectId) => plan.subjects.find((one) => one.id === id)?.name ?? '';
  const goes = ['announced', 'unannounced', 'running'].includes(plan.state);
  return [
    ...buttons(goes && button('去现场', { do: 'visit-start' }, plan.from <= dayOf(now) ? 'primary' : 'default')),
    ...seats
      .slice(0, 3)
      .flatMap((department) =>
        buttons(
          button(
            seats.length > 1 ? `同意（${nameOf(department)}）` : '同意',
            { do: 'plan-agree', ...on, department },
            'primary',
          ),
          button('退回', { do: 'plan-form', ...on, form: 'return', department }),
        ),
      ),
    ...joins
      .slice(0, 3)
      .flatMap(({ id, into }) =>
        buttons(
          button(
            `${nameAt(id)}：并到那一次（${into.id} ${into.from}）`,
            { do: 'plan-join', ...on, subject: id, into: into.id },
            'primary',
            `${into.id} ${into.from} 也去这一家。并过去只上一次门，那边要再批新加的部门。`,
          ),
        ),
      ),
    ...buttons(
      has('submit') &&
        button('送批', { do: 'plan-step', ...on, step: 'submit' }, joins.length > 0 ? 'default' : 'primary'),
      has('announce') &&
        button(
          plan.notice ? '定下，通知店家' : '定下，不预先通知',
          { do: 'plan-step', ...on, step: 'announce' },
          'primary',
        ),
      has('revise') && button('改计划', { do: 'plan-form', ...on, form: 'revise' }),
    ),
    ...sends.slice(0, 2).flatMap((department) =>
      buttons(
        button(sends.length > 1 ? `派人（${nameOf(department)}）` : '派人', {
          do: 'plan-form',
          ...on,
          form: 'send',
          department,
        }),
      ),
    ),
    ...buttons(
      has('begin-urgently') && button('紧急，先查后补批', { do: 'plan-form', ...on, form: 'urgent' }),
      has('cancel') && button('取消', { do: 'plan-form', ...on, form: 'cancel' }),
    ),
  ];
}

/** The bodies that take part: what each said, and whom it sends. */
function partLines({ plan, nameOf }: PlanFacts): Element[] {
  const lines = plan.parts.map(({ department, approval, inspectors }) => {
    const said = approval ? `${approval.agreed ? '同意' : '退回'}（${approval.by.name}）` : '还没批';
    const words = approval?.words ? `：${approval.words}` : '';
    const who = inspectors.length > 0 ? `；去的人：${inspectors.map(({ name }) => name).join('、')}` : '；还没派人';
    return `${nameOf(department)}　${said}${words}${who}`;
  });
  return [text('**参加的部门**'), items(lines)];
}

/** Its whole course, folded. */
function courseOf({ course, naming, now }: PlanFacts): Element | undefined {
  if (course.length === 0) return undefined;
  const lines = course.map((step) => `${when(step.at, now)} ${brief(stepInWords(step, naming), 300)}`);
  return panel('经过', items(lines.slice(-30)));
}
