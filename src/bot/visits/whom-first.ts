import type { WhomFirst } from '../../../cards/visits/item-card.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Roster } from '../../roster/roster.ts';
import type { AskedItem, Visit } from '../../visits/visit.ts';

/** So many are named: whoever stands before a danger calls one, not a list. */
const NAMED = 2;

/** Whom to call first of what failed and cannot wait: the department with its number, or who acts for it at this place. */
export function whomFirst(
  { first }: Pick<AskedItem, 'first'>,
  { community, grid, detail }: Pick<Visit, 'community' | 'grid' | 'detail'>,
  roster: Roster,
  catalogue: Catalogue,
): WhomFirst | undefined {
  const department = first && catalogue.department(first);
  if (!department) return undefined;
  const { id, name, phone, intake } = department;
  const place = { community: community ?? '', estate: null, grid, detail };
  const own = roster.workersOf(id, place);
  const people = own.length > 0 || !intake ? own : roster.workersOf(intake, place);
  return { name, phone, people: people.slice(0, NAMED).map((one) => one.name) };
}
