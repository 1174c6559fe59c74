import type { OpenId } from '../../brands.ts';
import { dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { KINDS, type VisitKind } from '../../inspections/kinds.ts';
import { bodiesOf, kindOfBodies, mayTick } from '../../inspections/may-inspect.ts';
import { mergedAway } from '../../inspections/plans/merge-lists.ts';
import { inspectorsOf, type Plan } from '../../inspections/plans/plan.ts';
import type { SubjectId } from '../../inspections/subjects/subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { askedItems } from '../../visits/asked-items.ts';
import type { Begun } from '../../visits/commands.ts';
import { type Officer, VISIT_SERIES, type Visit, VisitId } from '../../visits/visit.ts';
import { countedThisYear } from '../inspections/plan-facts.ts';
import { atPlace } from '../inspections/standing.ts';
import type { World } from '../ports/world.ts';

export type Begins = { begun: Begun } | { why: string };

/** The next number, nobody else's ever. */
export const takeVisitId = async ({ store }: World): Promise<VisitId> =>
  VisitId.parse(`${VISIT_SERIES}-${await store.takeNumber(VISIT_SERIES)}`);

/** Somebody as an officer of today: the certificate's number, and the bodies they may look for. */
export function officerOf(openId: OpenId, kind: VisitKind, roster: Roster, world: World): Officer {
  const place = atPlace(openId, roster);
  const departments = bodiesOf(place, kind, world.now(), world.catalogue);
  const certificate = place.certificates.find(({ department }) => departments.includes(department));
  return {
    openId,
    name: roster.member(openId)?.name || '未登记人员',
    number: certificate?.number ?? null,
    departments,
  };
}

/** The visit of one place of a plan, by whoever is sent and may inspect today; or why it cannot begin. */
export async function beginPlanned(
  plan: Plan,
  subject: SubjectId,
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<Begins> {
  const { store, catalogue } = world;
  const sent = inspectorsOf(plan).map((one) => one.openId);
  if (!sent.includes(openId)) return { why: '计划里没有派您去；请让部门负责人在计划里派人' };
  const kind = kindOfBodies(
    plan.parts.map(({ department }) => department),
    catalogue,
  );
  const present = sent.map((one) => atPlace(one, roster));
  const allowed = mayTick({ kind, who: atPlace(openId, roster), present, now: world.now() }, catalogue);
  if (!allowed.may) return allowed;
  const found = await store.subject(subject);
  if (!found) return { why: '这一家的档案找不到了' };
  if (found.state === 'closed') return { why: '这一家登记为已停业；换了店请先改档案，或记「没做成」' };
  const items = askedItems(plan.items, catalogue.checkItem);
  if (items.length === 0) return { why: '清单里没有可查的了，请改计划' };
  const year = instantOf(`${dayOf(world.now()).slice(0, 4)}-01-01`);
  const counted = await store.visitsOf(found.id, 200);
  const before = counted.filter(
    ({ kind: of, at, state }) => of !== 'recheck' && at >= year && isMade(state) && isOfficial(of),
  );
  const people = sent
    .map((one) => officerOf(one, kind, roster, world))
    .filter(({ departments }) => departments.length > 0);
  const thisYear = await countedThisYear(found.id, world);
  return {
    begun: {
      id: await takeVisitId(world),
      kind,
      mode: 'full',
      code: null,
      subject: found.id,
      name: found.name,
      community: found.place.community,
      grid: found.place.grid,
      detail: found.place.detail,
      plan: plan.id,
      of: null,
      edition: plan.edition,
      lists: plan.lists,
      before: [...KINDS[kind].first, ...plan.lists.flatMap((id) => catalogue.checklist(id)?.before ?? [])],
      items,
      people,
      nth: before.length + 1,
      overCap: people.some(({ departments }) =>
        departments.some((one) => (thisYear.get(one) ?? 0) >= catalogue.limits.inspections.perYear),
      ),
      mergedAway: mergedAway(plan.lists, plan.items, catalogue),
    },
  };
}

const isMade = (state: Visit['state']): boolean => state !== 'not-begun' && state !== 'not-done';
const isOfficial = (kind: VisitKind): boolean => kind === 'inspection' || kind === 'street';

/** 复查: the items of a visit that failed and are not put right, under the numbers they had; or why it cannot begin. */
export async function beginRecheck(of: Visit, openId: OpenId, roster: Roster, world: World): Promise<Begins> {
  const open = of.found.filter(({ correctedAt }) => correctedAt === null).map(({ item }) => item);
  const items = of.items.filter(({ id }) => open.includes(id));
  if (items.length === 0) return { why: '都改好了，不用再去看' };
  const accepted = of.found.flatMap(({ correctedAt, acceptedBy }) =>
    correctedAt === null && acceptedBy ? [acceptedBy.openId] : [],
  );
  if (accepted.includes(openId)) return { why: '上次是您认的改好，这次请别人来复查' };
  const others = of.people.map((one) => one.openId).filter((one) => one !== openId && !accepted.includes(one));
  const present = others.map((one) => atPlace(one, roster));
  const allowed = mayTick(
    { kind: 'recheck', who: atPlace(openId, roster), present, now: world.now() },
    world.catalogue,
  );
  if (!allowed.may) return allowed;
  const people = [openId, ...others]
    .map((one) => officerOf(one, 'recheck', roster, world))
    .filter(({ departments }) => departments.length > 0);
  const { subject, name, community, grid, detail, plan, edition, lists, before } = of;
  return {
    begun: {
      id: await takeVisitId(world),
      kind: 'recheck',
      mode: 'full',
      code: null,
      subject,
      name,
      community,
      grid,
      detail,
      plan,
      of: of.id,
      edition,
      lists,
      before,
      items,
      people,
      nth: null,
    },
  };
}
