import type { OpenId } from '../../brands.ts';
import { dayOf, instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import type { OpenTally } from '../../cases/record/tally.ts';
import type { OpenNow } from '../../figures/open-parts.ts';
import type { Roster } from '../../roster/roster.ts';
import { maySee } from '../cases/audience.ts';
import type { CaseList, Only } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { type FigureScope, scopeOf } from './scope.ts';

/** So many cases are read for one page. */
const AT_ONCE = 50;

/** `unseen`: how many of the page are not theirs to see. */
export type NowRows = { whose: string; cases: Case[]; unseen: number; next: number | undefined };

const momentOf = (now: number) => ({ now, until: instantOf(nextDay(dayOf(now))) });

/** What a department or a community has open, as its list shows it; undefined of the street. */
function listOf({ by, keys }: FigureScope, only?: Only) {
  if (by === 'department') return { list: 'todo', parties: keys, only } as const;
  return by === 'community' ? ({ list: 'station', communities: keys, only } as const) : undefined;
}

/** How what a department or a community has open stands now; undefined of the street. */
export async function openTallyOf(scope: FigureScope, { store, now }: World): Promise<OpenTally | undefined> {
  const list = listOf(scope);
  return list && store.openTally(list, momentOf(now()));
}

/** A page of the cases behind how the reader's stand now, as far as they may see them; undefined for whoever has no figures but their own. */
export async function nowRows(
  which: OpenNow,
  page: number,
  reader: OpenId,
  roster: Roster,
  world: World,
): Promise<NowRows | undefined> {
  const scope = scopeOf(reader, roster, world);
  if (!scope) return undefined;
  const read = await openOf(scope, which, page, world);
  const all = read.filter(({ urgent }) => which !== 'urgent' || urgent);
  const cases = all.filter((c) => maySee(`person:${reader}`, c, roster));
  const next = read.length === AT_ONCE ? page + 1 : undefined;
  return { whose: scope.whose, cases, unseen: all.length - cases.length, next };
}

async function openOf(scope: FigureScope, which: OpenNow, page: number, { store, now }: World): Promise<Case[]> {
  const whole = which === 'open' || which === 'urgent';
  const moment = momentOf(now());
  const own = listOf(scope, whole ? undefined : { shelf: which, ...moment });
  if (!own && which !== 'overdue') return store.openCases(page);
  const list: CaseList = own ?? { list: 'desk', shelf: 'overdue', now: moment.now };
  return (await store.listed(list, page, AT_ONCE)).cases;
}
