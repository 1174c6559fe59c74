import { catalogue } from '../../catalogue/index.ts';
import type { OpenId } from '../../src/brands.ts';
import { officialCalendar } from '../../src/cases/calendar/calendar.ts';
import { hasPower } from '../../src/inspections/may-inspect.ts';
import type { Command, CommandOf } from '../../src/inspections/plans/commands.ts';
import type { Context, PlanContext, Standing } from '../../src/inspections/plans/context.ts';
import { decide } from '../../src/inspections/plans/decide.ts';
import type { PlanEvent } from '../../src/inspections/plans/events.ts';
import { mergedFor } from '../../src/inspections/plans/merge-lists.ts';
import { type Plan, PlanId } from '../../src/inspections/plans/plan.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { aPerson } from '../harness/ids.ts';
import { TUESDAY } from '../store/open-world.ts';

const who = (name: string, departments: string[], approves: string[] = []): Standing => ({
  openId: aPerson(`ou_${name}`),
  name,
  departments,
  approves,
});

/** Everybody who has a part in a plan, and one who has none. */
export const PEOPLE = {
  starter: who('starter', ['enforcement-team']),
  head: who('head', ['enforcement-team'], ['enforcement-team']),
  market: who('market', ['market-supervision']),
  marketHead: who('marketHead', ['market-supervision'], ['market-supervision']),
  fire: who('fire', ['emergency-fire'], ['emergency-fire']),
  grid: who('grid', []),
};
export type Who = keyof typeof PEOPLE;

export const PLACES = [1, 2].map((n) => SubjectId.parse(`DA-${n}`));
export const DRAFT: Omit<CommandOf<'draft'>, 'id'> = {
  do: 'draft',
  department: 'enforcement-team',
  name: '小餐饮',
  subjects: PLACES.map((id) => ({ id, name: `店${id}` })),
  departments: ['enforcement-team', 'market-supervision'],
  lists: ['small-restaurant', 'bottled-gas-user'],
  from: '2026-11-26',
  to: '2026-11-27',
  notice: true,
  reason: 'plan',
  file: null,
};

const everybody = Object.values(PEOPLE);

/** How often each department came to each place this year. */
export type Counted = Record<string, number>;

export const factsOf = (counted: Counted = {}): PlanContext => ({
  edition: catalogue.edition.hash,
  merged(lists, departments) {
    const { items, minutes } = mergedFor(lists, departments, catalogue);
    return { items: items.map(({ id }) => id), minutes };
  },
  hasPower: (department) => hasPower(department, 'inspection', catalogue),
  approvers: (department) =>
    everybody.flatMap(({ openId, approves }): OpenId[] => (approves.includes(department) ? [openId] : [])),
  certified: (department) =>
    everybody.flatMap(({ openId, departments }): OpenId[] => (departments.includes(department) ? [openId] : [])),
  counted: (subject, department) => counted[`${subject} ${department}`] ?? 0,
  nameOf: catalogue.nameOf,
});

export const CALENDAR = officialCalendar(catalogue.calendar);

/** One plan as it is played, with its course; a step that is refused says why and changes nothing. */
export function playing(counted: Counted = {}, now = TUESDAY) {
  const state: { plan: Plan | undefined; course: PlanEvent[]; now: number; steps: number } = {
    plan: undefined,
    course: [],
    now,
    steps: 0,
  };
  const context = (key?: string, seen: number | null = null): Context => ({
    now: state.now,
    calendar: CALENDAR,
    limits: catalogue.limits.inspections,
    key: key ?? `step-${state.steps++}`,
    seen,
    facts: factsOf(counted),
  });
  const take = (command: Command, by: Who | null, key?: string, seen: number | null = null) => {
    const decided = decide(state.plan, command, by && PEOPLE[by], context(key, seen));
    if (decided.kind === 'refused') return decided;
    if (decided.event) state.course.push(decided.event);
    state.plan = decided.next;
    return decided;
  };
  const begin = (more: Partial<CommandOf<'draft'>> = {}) =>
    take({ ...DRAFT, id: PlanId.parse('JH-1'), ...more }, 'starter');
  return { state, take, begin };
}

/** A step that must be done. */
export function done(decision: { kind: string; why?: string }): void {
  if (decision.kind !== 'done') throw new Error(`refused: ${decision.why}`);
}

export const people = (...names: Who[]) => names.map((name) => ({ openId: PEOPLE[name].openId, name }));
