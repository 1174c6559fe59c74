import { expect, test } from 'vitest';
import { planCard } from '../../cards/inspections/plan-card.ts';
import { catalogue } from '../../catalogue/index.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import type { Command, CommandName, CommandOf } from '../../src/inspections/plans/commands.ts';
import { type Plan, PlanId, type PlannedSubject } from '../../src/inspections/plans/plan.ts';
import { howItWent, namingOf } from '../../src/inspections/plans/said.ts';
import type { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { textsIn } from '../sentences/sentences.ts';
import { DRAFT, PLACES, people, playing, type Who } from './plan-story.ts';

type Read = { words: string } | { unsaid: string };
type Table = { [Name in CommandName]: { [Field in keyof Omit<CommandOf<Name>, 'do'>]-?: Read } };
const words = (said: string): Read => ({ words: said });

const DRAWN: Table['revise'] = {
  name: words('年末联查'),
  subjects: words(`店${PLACES[0]}`),
  departments: words('市场监管所'),
  lists: words(catalogue.checklist('bottled-gas-user')?.name ?? '?'),
  from: words('2026-11-26'),
  to: words('2026-11-27'),
  notice: words('要通知'),
  reason: words('投诉举报'),
  file: words('TS-1'),
};
const OVER = { approver: '区执法局', file: '西综法1号' };
const GIVEN = { name: '年末联查', reason: 'complaint' as const, file: 'TS-1' };
const { do: _, department: __, ...DRAWN_ANEW } = DRAFT;
const REDRAWN = { ...DRAWN_ANEW, ...GIVEN };

/** Every field of every step of a plan, as whoever acts on it reads it; a new one does not compile until it says so. */
const TABLE: Table = {
  draft: { id: words('JH-1'), department: words('综合行政执法队'), ...DRAWN },
  revise: DRAWN,
  submit: { over: words('超上限，区执法局批准，西综法1号') },
  approve: { department: words('市场监管所'), words: words('同意，带上仪器') },
  return: { department: words('市场监管所'), words: words('那天有会') },
  send: { department: words('市场监管所'), inspectors: words('market') },
  announce: {},
  'begin-urgently': { why: words('有人闻到煤气'), over: words('西综法1号') },
  brief: {},
  'tell-late': {},
  visit: {
    subject: words(`店${PLACES[0]} 没做成`),
    visit: words('JC-7'),
    state: words('没做成'),
    why: words('关门'),
    asked: { unsaid: 'of all places together, to whoever started it' },
    failed: { unsaid: 'of all places together, to whoever started it' },
  },
  join: { subject: words(`店${PLACES[1]}`), into: words('并到 JH-2') },
  'take-in': {
    subject: words(`店${PLACES[0]}`),
    of: words('原来在 JH-9'),
    departments: words('一起去的：应急消防'),
    lists: words(catalogue.checklist('street-shop')?.name ?? '?'),
  },
  cancel: { why: words('店关了') },
};

type Story = {
  steps: [Command, Who | null][];
  counted?: Record<string, number>;
  drawn?: Partial<CommandOf<'draft'>>;
};

/** What whoever opens its card reads of a plan, its course too, after each of its steps. */
function read({ steps, counted, drawn }: Story): string {
  const { state, take, begin } = playing(counted);
  begin({ ...GIVEN, ...drawn });
  let all = cardOf(state.plan, state.course);
  for (const [command, by] of steps) {
    if (command.do === 'visit') state.now = instantOf('2026-11-26');
    const taken = take(command, by);
    expect([command.do, taken.kind === 'refused' ? taken.why : 'done']).toEqual([command.do, 'done']);
    all += cardOf(state.plan, state.course);
  }
  return all;
}

function cardOf(plan: Plan | undefined, course: Parameters<typeof planCard>[0]['course']): string {
  if (!plan) return '';
  const { nameOf, checklist } = catalogue;
  const lists = plan.lists.map((id) => checklist(id)?.name ?? id);
  const open = { judges: 2, places: [], cap: 2, steps: [], seats: [], sends: [], goes: false, mergedAway: 4 };
  const naming = namingOf(plan, catalogue);
  return textsIn(planCard({ plan, ...open, course, lists, naming, nameOf, now: 0 })).join('\n');
}

const FULL = Object.fromEntries(
  PLACES.flatMap((id) => DRAFT.departments.map((department) => [`${id} ${department}`, 2])),
);
const approved: [Command, Who][] = [
  [{ do: 'approve', department: 'enforcement-team', words: null }, 'head'],
  [{ do: 'approve', department: 'market-supervision', words: '同意，带上仪器' }, 'marketHead'],
];

const submitted: [Command, Who] = [{ do: 'submit', over: null }, 'starter'];
const [HERE, THERE] = PLACES as [SubjectId, SubjectId];

/** The stories in which all of it is said. */
const STORIES: Story[] = [
  { steps: [[{ do: 'submit', over: OVER }, 'starter'], ...approved], counted: FULL },
  {
    steps: [[{ do: 'begin-urgently', why: '有人闻到煤气', over: OVER }, 'starter']],
    counted: FULL,
    drawn: { from: '2026-11-24' },
  },
  {
    steps: [
      submitted,
      [{ do: 'return', department: 'market-supervision', words: '那天有会' }, 'marketHead'],
      [{ do: 'revise', ...REDRAWN }, 'starter'],
      [{ do: 'join', subject: THERE, into: PlanId.parse('JH-2') }, 'starter'],
      [{ do: 'cancel', why: '店关了' }, 'starter'],
    ],
  },
  {
    steps: [
      submitted,
      [
        {
          do: 'take-in',
          subject: { id: HERE, name: `店${HERE}` },
          of: PlanId.parse('JH-9'),
          departments: ['emergency-fire'],
          lists: ['street-shop'],
        },
        'fire',
      ],
    ],
  },
  {
    steps: [
      submitted,
      ...approved,
      [{ do: 'send', department: 'market-supervision', inspectors: people('market') }, 'marketHead'],
      [{ do: 'send', department: 'enforcement-team', inspectors: people('head') }, 'head'],
      [{ do: 'visit', subject: HERE, visit: 'JC-7', state: 'not-done', why: 'closed' }, null],
    ],
  },
];

test('every field of every step of a plan is read in words on its card or in its course', () => {
  const all = STORIES.map(read).join('\n');
  for (const [name, fields] of Object.entries(TABLE))
    for (const [field, one] of Object.entries<Read>(fields))
      expect([name, field, 'unsaid' in one || all.includes(one.words)]).toEqual([name, field, true]);
});

test('whoever started it hears how it went, and what was not done and why', () => {
  const here: PlannedSubject = { id: HERE, name: '甲店', items: null, visit: 'JC-1', state: 'told' };
  const there: PlannedSubject = { ...here, id: THERE, name: '乙店', visit: 'JC-2', state: 'not-done', why: 'refused' };
  const looked = { ...here, asked: 31, failed: 3 };
  const well = { ...looked, failed: 0 };
  const went = (...subjects: PlannedSubject[]) => howItWent({ state: 'told', subjects });
  expect(went(here, there)).toBe('每一家都走完了，查了 1 家，没做成 1 家：乙店（拒绝）');
  expect(went(looked, well)).toBe('每一家都走完了，查了 2 家，62 条，3 条不符合');
  expect(howItWent({ state: 'closed', subjects: [well, there] })).toBe(
    '都闭环了，查了 1 家，31 条，都符合，没做成 1 家：乙店（拒绝）',
  );
});
