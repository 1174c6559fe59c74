import type { VisitFigure } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import { type CountedAs, isPart, type RowPart } from '../../figures/behind.ts';
import type { Sum } from '../../figures/count.ts';
import { type FoundItem, foundItems } from '../../figures/report/visit-sheet.ts';
import { sumsOfVisit } from '../../figures/visits.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Visit } from '../../visits/visit.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { daysAsked, type PageAsked, type PageScope, pageScope } from './page-scope.ts';

/** The figures that count what was found, not whole visits. */
const OF_FOUND: readonly VisitFigure[] = [
  'found',
  'found-again',
  'corrected-at-once',
  'corrected-in-time',
  'first-recheck',
];
export const isOfFound = (figure: VisitFigure): boolean => OF_FOUND.includes(figure);

/** So many visits are looked through for a page, which has so many rows at the least. */
const AT_ONCE = 50;
const MOST_READ = 500;

export type VisitRows = {
  scope: PageScope;
  visits: { visit: Visit; standing: CountedAs }[];
  found: { one: FoundItem; standing: CountedAs }[];
  after: DatedPlace | undefined;
};

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
  const behind: VisitRows = { scope, visits: [], found: [], after: asked.after };
  for (let read = 0; read < MOST_READ; read += AT_ONCE) {
    const told = await world.store.visitsTold({ from, to, after: behind.after }, AT_ONCE);
    for (const visit of told) {
      behind.after = { at: visit.toldAt ?? 0, id: visit.id };
      const own = sumsOfVisit(visit).filter((sum) => sum.figure === figure);
      const standing = standingIn(own.filter((sum) => isOfScope(sum, scope)));
      if (!standing) continue;
      if (!isOfFound(figure)) {
        if (isPart(standing, part)) behind.visits.push({ visit, standing });
        continue;
      }
      for (const one of foundItems(visit)) {
        const its = standingIn(own.filter(({ by, key }) => by === 'matter' && key === one.item.id));
        const theirs = scope.by !== 'department' || scope.keys.includes(one.item.department) !== (scope.but === true);
        if (its && theirs && isPart(its, part)) behind.found.push({ one, standing: its });
      }
    }
    if (told.length < AT_ONCE) return { ...behind, after: undefined };
    if (behind.visits.length + behind.found.length >= AT_ONCE) break;
  }
  return behind;
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
