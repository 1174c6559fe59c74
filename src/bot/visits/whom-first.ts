import type { WhomFirst } from '../../../cards/visits/item-card.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Roster } from '../../roster/roster.ts';
import { type AskedItem, isOfVisit, type Visit } from '../../visits/visit.ts';

/** So many are named: whoever stands before a danger calls one, not a list. */
const NAMED = 2;

/** Whom to call first of what failed and cannot wait: the department with its number, or who acts for it and is not there. */
export function whomFirst(
  { first }: Pick<AskedItem, 'first'>,
  visit: Pick<Visit, 'community' | 'grid' | 'detail' | 'people'>,
  roster: Roster,
  catalogue: Catalogue,
): WhomFirst | undefined {
  const department = first && catalogue.department(first);
  if (!department) return undefined;
  const { id, name, phone, intake } = department;
  const { community, grid, detail } = visit;
  const place = { community: community ?? '', estate: null, grid, detail };
  const own = roster.workersOf(id, place);
  const people = own.length > 0 || !intake ? own : roster.workersOf(intake, place);
  const elsewhere = people.filter(({ openId }) => !isOfVisit(visit, openId));
  return { name, phone, people: elsewhere.slice(0, NAMED).map((one) => one.name) };
}
