import type { OpenId } from '../../brands.ts';
import {
  companiesAt,
  itemsFor,
  listFor,
  listsForOwner,
  saidFirst,
  type Unplanned,
  waysAt,
} from '../../inspections/begins.ts';
import type { InspectedSubject } from '../../inspections/subjects/subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { askedItems } from '../../visits/asked-items.ts';
import type { Begun } from '../../visits/commands.ts';
import { OWNER, type Walked } from '../../visits/visit.ts';
import { personOf } from '../core/person-of.ts';
import type { World } from '../ports/world.ts';
import { type Begins, takeVisitId } from './begin.ts';

export const WHICH_MISSING = '请选给店家哪一张';

const NOT_YOURS: Record<Unplanned, string> = {
  walk: '走访由本社区的网格员和联络站做；检查先有批准的计划',
  self: '这一家没有可以交给店家自己看的单子，或者您看不到它的档案',
  service: '安检由供气企业的人做',
  home: '进屋看由本社区的网格员和联络站做，只看出租房',
};

/** Why somebody may not begin this at a place now; undefined where they may. */
export const whyNotAt = (
  way: Unplanned,
  subject: InspectedSubject,
  openId: OpenId,
  roster: Roster,
  { catalogue }: World,
): string | undefined =>
  waysAt(roster.grantsOf(openId), subject, catalogue).includes(way) ? undefined : NOT_YOURS[way];

/** `named`: the list somebody chose for the owner. */
type AtFile = { way: Unplanned; subject: InspectedSubject; walked?: Walked; named?: string };

/** What begins at a place's file without a plan, by whoever may; or why not. What is asked judges nobody. */
export async function beginAtFile(
  { way, subject, walked, named }: AtFile,
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<Begins> {
  const why = whyNotAt(way, subject, openId, roster, world);
  if (why) return { why };
  const { catalogue } = world;
  const companies = companiesAt(roster.grantsOf(openId), subject, catalogue);
  const list =
    named === undefined
      ? listFor(way, subject, companies, catalogue)
      : listsForOwner(subject, catalogue).find(({ id }) => id === named);
  if (!list && way !== 'walk') return { why: WHICH_MISSING };
  const person = way === 'self' ? OWNER : personOf(openId, roster);
  const departments = way === 'service' && list?.service ? [list.service] : [];
  const begun: Begun = {
    id: await takeVisitId(world),
    kind: way,
    mode: 'full',
    code: null,
    subject: subject.id,
    name: subject.name,
    community: subject.place.community,
    grid: subject.place.grid,
    detail: subject.place.detail,
    plan: null,
    of: null,
    edition: catalogue.edition.hash,
    lists: list ? [list.id] : [],
    before: saidFirst(way),
    items: list ? askedItems(itemsFor(way, list, catalogue), catalogue.checkItem) : [],
    people: [{ ...person, number: null, departments }],
    nth: null,
  };
  return { begun: walked ? { ...begun, walked } : begun };
}
