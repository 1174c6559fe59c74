import { beginCard } from '../../../cards/inspections/begin-card.ts';
import { type PlaceFacts, planCard } from '../../../cards/inspections/plan-card.ts';
import { plansCard } from '../../../cards/inspections/plans-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { isOpenId, type OpenId } from '../../brands.ts';
import { DAY_MS, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { PAGE } from '../../cases/record/page.ts';
import { isOpen } from '../../inspections/plans/due.ts';
import { mergedAway } from '../../inspections/plans/merge-lists.ts';
import { mayTellWho, openSteps, seatsLeft } from '../../inspections/plans/open-steps.ts';
import { inspectorsOf, type Plan } from '../../inspections/plans/plan.ts';
import { namingOf } from '../../inspections/plans/said.ts';
import { openHazards } from '../../inspections/summary.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { passOn } from '../core/pass-on.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { countedThisYear } from './plan-facts.ts';
import { plansOf, plansToday } from './plans-today.ts';
import { standingOf } from './standing.ts';
import { standsAt } from './stands-at.ts';

const GONE: Drawn = { card: noticeCard('找不到了', '没有这个计划，请发「计划检查」看看。', 'over') };
export const NOT_PLANNING = '检查计划由部门经办、负责人、批准人和带班领导看；您看到问题请直接上报。';
/** So many places of a plan are looked up for its card. */
const PLACES = 10;

/** Whether somebody has a part in planning at all. */
export function plansAtAll(openId: OpenId, roster: Roster): boolean {
  const roles = roster.grantsOf(openId).map(({ role }) => role);
  return roles.some((role) => ['officer', 'head', 'approver', 'leader', 'dispatcher'].includes(role));
}

/** The page with the list of a plan as it is printed: of the list alone, nothing of the places. */
const paperOf = ({ lists, parts }: Plan, { config }: World): string | undefined =>
  config.publicUrl
    ? `${config.publicUrl}/handbook/checklists/${lists.join('+')}?for=${parts.map(({ department }) => department).join(',')}`
    : undefined;

async function placesOf(plan: Plan, world: World): Promise<PlaceFacts[]> {
  const { store, catalogue } = world;
  const near = catalogue.limits.inspections.nearDays * DAY_MS;
  const [from, to] = [dayOf(instantOf(plan.from) - near), dayOf(instantOf(plan.to) + near)];
  return Promise.all(
    plan.subjects.slice(0, PLACES).map(async ({ id }) => {
      const [counted, [last], unmended, others] = await Promise.all([
        countedThisYear(id, world),
        store.visitsOf(id, 1),
        store.visitsUnmended(id),
        store.plansNear(id, from, to),
      ]);
      return {
        id,
        counted: [...counted].map(([department, n]) => ({ department, n })),
        last: last?.at ?? null,
        open: openHazards(unmended).length,
        near: others.filter((one) => one.id !== plan.id && one.state !== 'running'),
      };
    }),
  );
}

/** Whether somebody is of a body in it, started it, or answers for all: what is kept of its places is theirs to read. */
function hasPart(plan: Plan, openId: OpenId, roster: Roster): boolean {
  const own = [plan.department, ...plan.parts.map(({ department }) => department)];
  return roster
    .grantsOf(openId)
    .some(
      ({ role, department }) =>
        role === 'leader' || role === 'dispatcher' || (department !== null && own.includes(department)),
    );
}

/** A plan as its record stands, with the buttons open to its reader. */
export async function drawPlan(view: ViewOf<'plan'>, world: World, known: Known): Promise<Drawn> {
  const { store, catalogue } = world;
  const [plan, course, roster] = await Promise.all([
    store.plan(view.plan),
    store.courseOfPlan(view.plan),
    knownRoster(known, world),
  ]);
  if (!plan) return GONE;
  const openId = view.audience.slice('person:'.length);
  // What a whole chat reads holds no button of anybody's: a sentence, and where the plan is found.
  if (view.audience === `duty:${DESK}` && view.missed)
    return { words: passOn(view.missed.name, `${standsAt(plan)}，发「计划检查」看`) };
  if (!isOpenId(openId) || !plansAtAll(openId, roster)) return { words: NOT_PLANNING };
  const actor = standingOf(openId, roster);
  return {
    card: planCard({
      plan,
      missed: view.missed?.state === plan.state ? view.missed.name : undefined,
      judges: new Set(plan.items.map((id) => catalogue.checkItem(id)?.department ?? id)).size,
      places: isOpen(plan) && hasPart(plan, openId, roster) ? await placesOf(plan, world) : [],
      cap: catalogue.limits.inspections.perYear,
      steps: openSteps(plan, actor),
      seats: seatsLeft(plan, actor),
      sends: mayTellWho(plan, actor),
      course,
      paperUrl: paperOf(plan, world),
      goes: inspectorsOf(plan).some((one) => one.openId === openId),
      lists: plan.lists.map((id) => catalogue.checklist(id)?.name ?? id),
      mergedAway: mergedAway(plan.lists, plan.items, catalogue),
      naming: namingOf(plan, catalogue),
      nameOf: catalogue.nameOf,
      now: world.now(),
    }),
  };
}

/** What is planned: all that is open, what concerns somebody, or what it is today. */
export async function drawPlans(view: ViewOf<'plans'>, world: World, known: Known): Promise<Drawn> {
  const { of, openId, page } = view;
  const roster = await knownRoster(known, world);
  if (!plansAtAll(openId, roster)) return { words: NOT_PLANNING };
  const actor = standingOf(openId, roster);
  const begins = actor.departments.length > 0;
  if (of === 'open') {
    const { plans, total } = await world.store.openPlans(page);
    return { card: plansCard({ of, plans, page, pages: Math.ceil(total / PAGE), begins }) };
  }
  const plans = of === 'today' ? await plansToday(openId, roster, world) : await plansOf(openId, roster, world);
  return { card: plansCard({ of, plans, page: 0, pages: 1, begins }) };
}

/** Which kind of place is to be inspected. */
export async function drawBegin({ openId }: ViewOf<'plan-begin'>, world: World, known: Known): Promise<Drawn> {
  const roster = await knownRoster(known, world);
  const begins = standingOf(openId, roster).departments.length > 0;
  return begins ? { card: beginCard(world.catalogue.bundles) } : { words: NOT_PLANNING };
}
