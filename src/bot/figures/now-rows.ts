import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import { maySee } from '../cases/audience.ts';
import type { World } from '../ports/world.ts';
import { scopeOf } from './scope.ts';

/** What of the street stands open at this moment, and what it is called. */
export const OPEN_NOW = { open: '在办的', urgent: '紧急的', overdue: '超期的' } as const;
export type OpenNow = keyof typeof OPEN_NOW;

/** So many cases are read for one page. */
const AT_ONCE = 50;

/** `unseen`: how many of the page are not theirs to see. */
export type NowRows = { cases: Case[]; unseen: number; next: number | undefined };

/** A page of the cases behind how it stands now, as far as this reader may see them; undefined for whoever may not see the street's figures. */
export async function nowRows(
  which: OpenNow,
  page: number,
  reader: OpenId,
  roster: Roster,
  world: World,
): Promise<NowRows | undefined> {
  if (scopeOf(reader, roster, world)?.by !== 'all') return undefined;
  const { store, now } = world;
  const read =
    which === 'overdue'
      ? (await store.listed({ list: 'desk', shelf: 'overdue', now: now() }, page, AT_ONCE)).cases
      : await store.openCases(page);
  const all = read.filter(({ urgent }) => which !== 'urgent' || urgent);
  const cases = all.filter((c) => maySee(`person:${reader}`, c, roster));
  return { cases, unseen: all.length - cases.length, next: read.length === AT_ONCE ? page + 1 : undefined };
}
