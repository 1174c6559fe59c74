import type { DayFacts } from '../../../cards/station/day-card.ts';
import { dayWords } from '../../../cards/station/words.ts';
import { span } from '../../../cards/when.ts';
import type { OpenId } from '../../brands.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { type Hazard, openHazards } from '../../inspections/summary.ts';
import type { Roster } from '../../roster/roster.ts';
import { sightFor } from '../inspections/see-subject.ts';
import type { OpenWhere } from '../ports/inspections.ts';
import type { World } from '../ports/world.ts';

/** Found at nobody's places. */
export const NO_HAZARDS: DayFacts['hazards'] = { count: 0, places: [] };

function dueWords({ due }: Pick<Hazard, 'due'>, now: number): { when: string; late: boolean } {
  if (due === null) return { when: '', late: false };
  if (due <= now) return { when: `超期 ${span(now - due)}`, late: true };
  return { when: dayOf(due) === dayOf(now) ? '今天到期' : `${dayWords(dayOf(due), now)}前`, late: false };
}

const dueOf = ({ due }: Pick<Hazard, 'due'>): number => due ?? Number.POSITIVE_INFINITY;

/**
 * What was found and is not put right, place by place, the most pressing first: at the places of some communities whose file
 * the reader may see, or of what some departments judge. `reader`: nobody in particular in a department's own chat.
 */
export async function hazardsAt(
  where: OpenWhere,
  reader: OpenId | undefined,
  roster: Roster,
  world: World,
): Promise<DayFacts['hazards']> {
  const now = world.now();
  const open = await world.store.visitsOpenAt(where);
  const isOwn = ({ department }: Hazard) => !('departments' in where) || where.departments.includes(department);
  const places = [...Map.groupBy(open, ({ subject }) => subject.id).values()].flatMap((some) => {
    const subject = some[0]?.subject;
    if (!subject || (reader && sightFor(reader, subject, roster, world) === 'nothing')) return [];
    const own = openHazards(some.map(({ visit }) => visit)).filter(isOwn);
    const [first] = own.toSorted((a, b) => dueOf(a) - dueOf(b));
    return first ? [{ subject, count: own.length, first }] : [];
  });
  return {
    count: places.reduce((all, { count }) => all + count, 0),
    places: places
      .toSorted((a, b) => dueOf(a.first) - dueOf(b.first))
      .map(({ subject, count, first }) => ({ id: subject.id, name: subject.name, count, ...dueWords(first, now) })),
  };
}
