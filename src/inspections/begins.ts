import type { Catalogue, CheckItem } from '../../catalogue/catalogue.ts';
import type { Checklist } from '../../catalogue/checklists/schema.ts';
import type { Grant } from '../roster/roles.ts';
import { KINDS, type VisitKind, wordsAmiss } from './kinds.ts';
import { bundlesOf } from './subjects/archive.ts';
import type { InspectedSubject } from './subjects/subject.ts';
import { sightOf } from './subjects/who-sees.ts';

/** The visits that begin at a place's file without a plan: none of them is an inspection. */
export const WAYS = ['walk', 'self', 'service', 'home'] as const satisfies readonly VisitKind[];
export type Unplanned = (typeof WAYS)[number];

type Place = Pick<InspectedSubject, 'place' | 'bundles' | 'state'>;
type Lists = Pick<Catalogue, 'bundle' | 'checklist' | 'checklists' | 'checkItem'>;

/** The lists an owner may be handed, of what the place is first of all: those that ask an owner anything. */
export function listsForOwner(place: Place, list: Lists): Checklist[] {
  const [bundle] = bundlesOf(place, list);
  const all = bundle?.checklists.flatMap((id) => list.checklist(id) ?? []) ?? [];
  return all.filter((one) => itemsFor('self', one, list).length > 0);
}

/**
 * The list by which a place is looked at in this way, if there is one: a 走访 has none. An owner's is the first where all
 * that come into question are of one kind of thing; else it is not known which, and somebody who knows the place says it.
 */
export function listFor(
  way: Unplanned,
  place: Place,
  companies: readonly string[],
  list: Lists,
): Checklist | undefined {
  if (way === 'walk') return undefined;
  if (way === 'service') return list.checklists.find(({ service }) => service && companies.includes(service));
  if (way === 'self') {
    const [first, ...others] = listsForOwner(place, list);
    return others.every(({ objectKind }) => objectKind === first?.objectKind) ? first : undefined;
  }
  const lists = bundlesOf(place, list).flatMap(({ checklists }) => checklists);
  return lists.flatMap((id) => list.checklist(id) ?? []).find(({ objectKind }) => objectKind === '出租房');
}

/** What is looked at in this way: never what only officers may see, nor what is asked in words that judge. */
export const itemsFor = (way: Unplanned, { items }: Pick<Checklist, 'items'>, { checkItem }: Lists): string[] =>
  items.filter((id) => {
    const item = checkItem(id);
    return (
      item !== undefined &&
      sees(way, item) &&
      wordsAmiss(way, item.look + item.fails + item.how + item.atOnce).length === 0
    );
  });

function sees(way: Unplanned, { seenBy }: CheckItem): boolean {
  if (way === 'service') return true;
  return way === 'home' ? seenBy === '社区' : seenBy !== '执法';
}

/** The companies for which somebody works that have a duty of their own at a place of this kind. */
export const companiesAt = (grants: readonly Grant[], place: Place, list: Lists): string[] =>
  bundlesOf(place, list).flatMap(({ duties }) =>
    duties.flatMap(({ department, power }) =>
      power === '企业义务' &&
      grants.some(({ role, department: of }) => (role === 'officer' || role === 'head') && of === department)
        ? [department]
        : [],
    ),
  );

const isCommittee = ({ role }: Grant): boolean => role === 'grid' || role === 'station';

/**
 * Which visits somebody may begin at a place, or hand to its owner: who looks around is of the community and sees the file; a
 * company does its own duty; a home is looked into by the residents' committee alone. Officers begin none of them: theirs is
 * an inspection, and has a plan.
 */
export function waysAt(grants: readonly Grant[], place: Place, list: Lists): Unplanned[] {
  if (place.state !== 'open' || sightOf(grants, place, bundlesOf(place, list)) === 'nothing') return [];
  const companies = companiesAt(grants, place, list);
  const may: Record<Unplanned, boolean> = {
    walk: grants.some(isCommittee),
    self: companies.length === 0 && listsForOwner(place, list).length > 0,
    service: companies.length > 0,
    home: grants.some(isCommittee),
  };
  return WAYS.filter((way) => {
    if (!may[way] || way === 'walk' || way === 'self') return may[way];
    const asked = listFor(way, place, companies, list);
    return asked !== undefined && itemsFor(way, asked, list).length > 0;
  });
}

/** What is said first, in the words of the kind alone. */
export const saidFirst = (way: Unplanned): string[] => [...KINDS[way].first];
