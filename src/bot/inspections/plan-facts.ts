import { dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { hasPower } from '../../inspections/may-inspect.ts';
import type { PlanContext } from '../../inspections/plans/context.ts';
import { mergedFor } from '../../inspections/plans/merge-lists.ts';
import type { SubjectId } from '../../inspections/subjects/subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';
import { approversOf, certifiedOf } from './standing.ts';

/** The year's counted visits of a place so far, by department. */
export async function countedThisYear(subject: SubjectId, world: World): Promise<Map<string, number>> {
  const year = dayOf(world.now()).slice(0, 4);
  const counted = await world.store.visitsCounted(subject, instantOf(`${year}-01-01`));
  return new Map(counted.map(({ department, n }) => [department, n]));
}

/** What the list, the roster and the records say of the places of a plan, at this moment. */
export async function factsFor(
  subjects: readonly { id: SubjectId }[],
  roster: Roster,
  world: World,
): Promise<PlanContext> {
  const { catalogue } = world;
  const counts = new Map(
    await Promise.all(subjects.map(async ({ id }) => [id, await countedThisYear(id, world)] as const)),
  );
  return {
    edition: catalogue.edition.hash,
    merged(lists, departments) {
      const { items, minutes } = mergedFor(lists, departments, catalogue);
      return { items: items.map(({ id }) => id), minutes };
    },
    hasPower: (department) => hasPower(department, 'inspection', catalogue),
    approvers: (department) => approversOf(department, roster),
    certified: (department, through) =>
      certifiedOf(department, instantOf(through), roster, world).map(({ openId }) => openId),
    counted: (subject, department) => counts.get(subject)?.get(department) ?? 0,
    nameOf: catalogue.nameOf,
  };
}
