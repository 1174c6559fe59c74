import type { Action } from '../../../cards/actions.ts';
import type { ListFacts } from '../../../cards/cases/list-cards.ts';
import { PAGE } from '../../cases/record/page.ts';
import { may } from '../../roster/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Known, readRoster } from '../core/reading.ts';
import type { CaseListName, CaseView } from '../ports/case-view.ts';
import type { CaseList, DeskShelf } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';

const TITLES: Record<CaseListName, string> = { mine: '我的事件', todo: '待办', desk: '指挥台', station: '联络站' };

const SHELVES: Record<DeskShelf, string> = {
  'to-dispatch': '待派遣',
  'return-review': '退单待定',
  'to-verify': '待核查',
  overdue: '已超期',
  supervised: '督办',
  'in-council': '会商中',
};
const isShelf = (name: string | undefined): name is DeskShelf => name !== undefined && Object.hasOwn(SHELVES, name);

/** Why this person may not see this list; undefined when they may. */
export function refusedList(list: CaseListName, openId: string, roster: Roster): string | undefined {
  const action = list === 'desk' ? 'seeDesk' : list === 'station' ? 'seeStation' : undefined;
  const allowed = action && may(roster.actor(openId), action);
  return allowed && !allowed.may ? allowed.why : undefined;
}

/** What a list's card shows. Everyone sees only what is theirs: asked again from the roster of this moment. */
export async function listFacts(
  view: Extract<CaseView, { view: 'case-list' }>,
  world: World,
  known: Known,
): Promise<ListFacts> {
  const { list, page, openId } = view;
  const roster = known.roster ?? (await readRoster(world));
  const shelf: DeskShelf = isShelf(view.shelf) ? view.shelf : 'to-dispatch';
  const refused = refusedList(list, openId, roster);
  const { cases, total } = refused
    ? { cases: [], total: 0 }
    : await world.store.listed(sought(list, shelf, openId, roster, world), page);
  const turn = (to: number): Action => ({ do: 'list', list, shelf: list === 'desk' ? shelf : undefined, page: to });
  const shelves = (Object.entries(SHELVES) as [DeskShelf, string][]).map(([name, label]) => ({
    label,
    action: { do: 'list', list, shelf: name, page: 0 } as const,
    chosen: name === shelf,
  }));
  return {
    title: refused ?? TITLES[list],
    cases,
    total,
    page,
    pages: Math.ceil(total / PAGE),
    turn,
    shelves: list === 'desk' && !refused ? shelves : [],
    catalogue: world.catalogue,
    now: world.now(),
  };
}

function sought(list: CaseListName, shelf: DeskShelf, openId: string, roster: Roster, world: World): CaseList {
  const grants = roster.grantsOf(openId);
  switch (list) {
    case 'mine':
      return { list, openId };
    case 'todo': {
      const departments = grants.flatMap((grant) =>
        grant.role === 'officer' || grant.role === 'head' ? (grant.department ?? []) : [],
      );
      return { list, parties: [openId, ...departments] };
    }
    case 'desk':
      return { list, shelf, now: world.now() };
    case 'station': {
      const own = grants.flatMap((grant) => (grant.role === 'station' && grant.community ? [grant.community] : []));
      const all = [...new Set(roster.places().map((place) => place.community))];
      return { list, communities: own.length > 0 ? own : all };
    }
  }
}
