import type { VisitFigure } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import { type CountedAs, isPart, type RowPart } from '../../figures/behind.ts';
import type { Sum } from '../../figures/count.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import { type FoundItem, foundItems } from '../../figures/report/visit-sheet.ts';
import { sumsOfVisit } from '../../figures/visits.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Visit } from '../../visits/visit.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { type LookedThrough, lookThrough } from './look-through.ts';
import { type PageAsked, type PageScope, pageScope } from './page-scope.ts';

/** The figures that count what was found, not whole visits. */
const OF_FOUND: readonly VisitFigure[] = [
  'found',
  'found-again',
  'corrected-at-once',
  'corrected-in-time',
  'first-recheck',
];
export const isOfFound = (figure: VisitFigure): boolean => OF_FOUND.includes(figure);

/** A visit behind a figure, or something found at one, and how it stands in the figure. */
type VisitRow = { visit: Visit; standing: CountedAs } | { item: FoundItem; standing: CountedAs };

export type VisitRows = LookedThrough<VisitRow> & { scope: PageScope };

/** The visits behind a figure of this reader's, or what was found at them, the latest first; undefined where no figures are theirs. */
export async function visitRows(
  asked: PageAsked & { figure: VisitFigure; part: RowPart; after?: DatedPlace | undefined },
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<VisitRows | undefined> {
  const scope = await pageScope(asked, openId, roster, world);
  if (!scope) return undefined;
  const { figure, part } = asked;
  const { period } = daysAsked(asked.days, world.now());
  const [from, to] = [instantOf(period.from), instantOf(nextDay(period.to))];
  const rowsOf = (visit: Visit): VisitRow[] => {
    const own = sumsOfVisit(visit).filter((sum) => sum.figure === figure);
    const standing = standingIn(own.filter((sum) => isOfScope(sum, scope)));
    if (!standing) return [];
    if (!isOfFound(figure)) return isPart(standing, part) ? [{ visit, standing }] : [];
    return foundItems(visit).flatMap((item): VisitRow[] => {
      const its = standingIn(own.filter(({ by, key }) => by === 'matter' && key === item.item.id));
      const theirs = scope.by !== 'department' || scope.keys.includes(item.item.department) !== (scope.but === true);
      return its && theirs && isPart(its, part) ? [{ item, standing: its }] : [];
    });
  };
  const looked = await lookThrough(
    {
      read: (after, most) => world.store.visitsTold({ from, to, after }, most),
      placeOf: ({ toldAt, id }) => ({ at: toldAt ?? 0, id }),
      rowsOf,
    },
    asked.after,
  );
  return { ...looked, scope };
}

const isOfScope = ({ by, key }: Sum, scope: PageScope): boolean =>
  by === scope.by && scope.keys.includes(key) !== (scope.but === true);

/** What some sums of one record come to; undefined where there are none. */
function standingIn(sums: readonly Sum[]): CountedAs | undefined {
  if (sums.length === 0) return undefined;
  const of = (part: string) => sums.filter((sum) => sum.part === part).reduce((all, { count }) => all + count, 0);
  const out = sums.find(({ part }) => part.startsWith('out:'))?.part.slice('out:'.length);
  return { n: of('n'), d: of('d'), out };
}
