import type { Action } from '../../../cards/actions.ts';
import type { CaseListFacts } from '../../../cards/cases/list-cards.ts';
import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import { PAGE } from '../../cases/record/page.ts';
import { FOLLOWED_TITLE } from '../../cases/told/goes-on.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { addresseeName, isOfOffice } from '../core/addressee-name.ts';
import type { CaseListName, CaseView } from '../ports/case-view.ts';
import type { CaseList, DeskShelf, Only } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';

const TITLES: Record<CaseListName, string> = { mine: '我的事件', todo: '待办', desk: '指挥台', station: '联络站' };

/** The shelves of the desk, the worst first: on the first that has anything the list opens. */
const SHELVES: Record<DeskShelf, string> = {
  overdue: '已超期',
  'return-review': '退单待定',
  'to-dispatch': '待派遣',
  'to-verify': '待核查',
  supervised: '督办',
  'in-council': '会商中',
};
const SHELF_NAMES = Object.keys(SHELVES).filter((name): name is DeskShelf => Object.hasOwn(SHELVES, name));
const isShelf = (name: string | undefined): name is DeskShelf => name !== undefined && Object.hasOwn(SHELVES, name);
/** The shelves that other lists have too. */
const isOnly = (shelf: DeskShelf | undefined): shelf is Extract<DeskShelf, Only['shelf']> =>
  shelf === 'overdue' || shelf === 'supervised';

/** The shelf of the desk that words name, as it is called there or by its beginning: 「退单的」. */
export const shelfIn = (words: string): DeskShelf | undefined =>
  SHELF_NAMES.find((name) => words.includes(SHELVES[name])) ??
  SHELF_NAMES.find((name) => words.includes(SHELVES[name].replace(/待定|中$|^已/, '')));

/** Why this person may not see this list; undefined when they may. */
export function refusedList(list: CaseListName, openId: OpenId, roster: Roster): string | undefined {
  const action = list === 'desk' ? 'seeDesk' : list === 'station' ? 'seeStation' : undefined;
  const allowed = action && may(roster.actor(openId), action);
  return allowed && !allowed.may ? allowed.why : undefined;
}

/** What a list's card shows, to whoever may see it: asked again from the roster of this moment. */
export async function listFacts(
  view: Extract<CaseView, { view: 'case-list' }>,
  roster: Roster,
  world: World,
): Promise<CaseListFacts> {
  const { list, page, openId } = view;
  const counts = list === 'desk' ? await world.store.shelfCounts(world.now()) : undefined;
  const worst = SHELF_NAMES.find((name) => (counts?.[name] ?? 0) > 0) ?? 'overdue';
  const asked = isShelf(view.shelf) ? view.shelf : undefined;
  const shelf = list === 'desk' ? (asked ?? worst) : isOnly(asked) ? asked : undefined;
  const { cases, total } = await world.store.listed(sought(list, shelf, openId, roster, world), page);
  const actor = roster.actor(openId);
  return {
    title: list === 'desk' ? TITLES[list] : titleOf({ list, shelf }),
    cases: cases.map((c) => (may(actor, 'see', c).may ? c : keptShut(c))),
    total,
    page,
    pages: Math.ceil(total / PAGE),
    out: { do: 'export', of: { list, shelf } },
    turn: (to: number): Action => ({ do: 'list', list, shelf, page: to }),
    shelves: counts
      ? SHELF_NAMES.map((name) => ({
          label: `${SHELVES[name]} ${counts[name]}`,
          action: { do: 'list', list, shelf: name, page: 0 } as const,
          chosen: name === shelf,
        }))
      : shelf
        ? [
            { label: '全部', action: { do: 'list', list, page: 0 }, chosen: false },
            { label: SHELVES[shelf], action: { do: 'list', list, shelf, page: 0 }, chosen: true },
          ]
        : [],
    notReached: list === 'desk' ? await notReached(roster, world) : [],
    catalogue: world.catalogue,
    now: world.now(),
  };
}

/** A case that somebody follows and may not read, in their list: that it goes on, and nothing of what it says. */
const keptShut = (c: Case): Case => ({
  ...c,
  ...{ title: FOLLOWED_TITLE, repeat: 1, lead: null, referral: null, parent: null },
  place: { ...c.place, estate: null, detail: '' },
});

/** Duty chats and people with a role that nothing gets through to, by their names. */
async function notReached(roster: Roster, world: World): Promise<string[]> {
  const lost = await world.store.unreachable();
  return lost.flatMap(({ key }) => (isOfOffice(key, roster) ? (addresseeName(key, roster, world) ?? []) : []));
}

/** The list as the records are asked for it, by the roster of this moment. */
export const listSought = (
  { list, shelf }: { list: CaseListName; shelf?: DeskShelf | undefined },
  openId: OpenId,
  roster: Roster,
  world: World,
): CaseList => sought(list, shelf, openId, roster, world);

/** What a list is called: 我的事件, 指挥台 已超期. */
export const titleOf = ({ list, shelf }: { list: CaseListName; shelf?: DeskShelf | undefined }): string =>
  [TITLES[list], shelf && SHELVES[shelf]].filter(Boolean).join(' ');

function sought(
  list: CaseListName,
  shelf: DeskShelf | undefined,
  openId: OpenId,
  roster: Roster,
  world: World,
): CaseList {
  const grants = roster.grantsOf(openId);
  const only = isOnly(shelf) ? { shelf, now: world.now() } : undefined;
  switch (list) {
    case 'mine':
      return { list, openId, only };
    case 'todo': {
      const departments = grants.flatMap((grant) =>
        grant.role === 'officer' || grant.role === 'head' ? (grant.department ?? []) : [],
      );
      return { list, parties: [openId, ...departments], only };
    }
    case 'desk':
      return { list, shelf: shelf ?? 'overdue', now: world.now() };
    case 'station': {
      const own = grants.flatMap((grant) => (grant.role === 'station' && grant.community ? [grant.community] : []));
      const all = [...new Set(roster.places().map((place) => place.community))];
      return { list, communities: own.length > 0 ? own : all, only };
    }
  }
}
