import type { CaseFigure } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import { COUNTED_ON, type CountedAs, isPart, type RowPart, standingOf } from '../../figures/behind.ts';
import type { Roster } from '../../roster/roster.ts';
import { maySee } from '../cases/audience.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { daysAsked, type PageAsked, type PageScope, pageScope } from './page-scope.ts';

/** So many rows a page of the web, where nobody says how many; so many cases are looked through for it. */
const AT_ONCE = 50;
const MOST_READ = 500;

export type RowsBehind = {
  scope: PageScope;
  rows: { c: Case; standing: CountedAs }[];
  /** Where the next page begins; undefined on the last. */
  after: DatedPlace | undefined;
};

/** The cases behind a figure that this reader may see, the latest first; undefined where no figures are theirs. */
export async function rowsBehind(
  asked: PageAsked & { figure: CaseFigure; part: RowPart; after?: DatedPlace | undefined },
  openId: OpenId,
  roster: Roster,
  world: World,
  most = AT_ONCE,
): Promise<RowsBehind | undefined> {
  const scope = await pageScope(asked, openId, roster, world);
  if (!scope) return undefined;
  const { period } = daysAsked(asked.days, world.now());
  const [from, to] = [instantOf(period.from), instantOf(nextDay(period.to))];
  const rows: RowsBehind['rows'] = [];
  let after = asked.after;
  for (let read = 0; read < MOST_READ; read += AT_ONCE) {
    const found = await world.store.datedCases({ on: COUNTED_ON[asked.figure], from, to, ...scope, after }, AT_ONCE);
    for (const { c, at } of found) {
      after = { at, id: c.id };
      const standing = standingOf(c, asked.figure, period);
      if (!standing || !isPart(standing, asked.part) || !maySee(`person:${openId}`, c, roster)) continue;
      rows.push({ c, standing });
      if (rows.length === most) return { scope, rows, after };
    }
    if (found.length < AT_ONCE) return { scope, rows, after: undefined };
  }
  return { scope, rows, after };
}
