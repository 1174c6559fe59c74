import type { CaseFigure } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import { COUNTED_ON, type CountedAs, isPart, type RowPart, standingOf } from '../../figures/behind.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import type { Roster } from '../../roster/roster.ts';
import { maySee } from '../cases/audience.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { type LookedThrough, lookThrough } from './look-through.ts';
import { type PageAsked, type PageScope, pageScope } from './page-scope.ts';

export type RowsBehind = LookedThrough<{ c: Case; standing: CountedAs }> & {
  scope: PageScope;
  /** How those of this page stand that the reader may not see: what a department sent back to somebody else, a secret report. */
  unseen: CountedAs[];
};

/** The cases behind a figure, the latest first: those that this reader may see, and how the others stand; undefined where no figures are theirs. */
export async function rowsBehind(
  asked: PageAsked & { figure: CaseFigure; part: RowPart; after?: DatedPlace | undefined },
  openId: OpenId,
  roster: Roster,
  world: World,
  most?: number,
): Promise<RowsBehind | undefined> {
  const scope = await pageScope(asked, openId, roster, world);
  if (!scope) return undefined;
  const { figure, part } = asked;
  const { period } = daysAsked(asked.days, world.now());
  const of = { on: COUNTED_ON[figure], from: instantOf(period.from), to: instantOf(nextDay(period.to)), ...scope };
  const looked = await lookThrough(
    {
      read: (after, atOnce) => world.store.datedCases({ ...of, after }, atOnce),
      placeOf: ({ c, at }) => ({ at, id: c.id }),
      rowsOf({ c }) {
        const standing = standingOf(c, figure, period, scope);
        return standing && isPart(standing, part)
          ? [{ c, standing, isSeen: maySee(`person:${openId}`, c, roster) }]
          : [];
      },
    },
    asked.after,
    most,
  );
  const rows = looked.rows.filter(({ isSeen }) => isSeen);
  const unseen = looked.rows.flatMap(({ isSeen, standing }) => (isSeen ? [] : [standing]));
  return { rows, unseen, after: looked.after, scope };
}
