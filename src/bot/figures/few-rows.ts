import type { ServiceFigure, StationFigure } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import { type CountedAs, isPart, type RowPart } from '../../figures/behind.ts';
import type { SumPart } from '../../figures/count.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import type { Period } from '../../figures/periods.ts';
import { inWords } from '../../figures/report/taken.ts';
import { sumParts } from '../../figures/sum-parts.ts';
import type { Roster } from '../../roster/roster.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { type Few, PROBLEMS, SERVICES, TASKS, type Whose } from './few.ts';
import { type PageAsked, type PageScope, pageScope } from './page-scope.ts';

export type FewFigure = ServiceFigure | StationFigure;

/** So many rows a page. */
const AT_ONCE = 50;

/** A kind of such records, whatever they are: what they add to the figures, and what stands behind each. */
function counting<Kept, Of, Figure extends FewFigure>({ figures, has, read, stand, columns }: Few<Kept, Of, Figure>) {
  return {
    figures,
    has,
    header: columns.map(({ name }) => name),
    async parts(period: Period, whose: Whose, world: World): Promise<SumPart[]> {
      const all = has(whose) ? await read(period, whose, world) : [];
      return figures.flatMap((figure) =>
        all.flatMap((kept) => stand(kept, figure, period, world).flatMap(({ standing }) => sumParts(figure, standing))),
      );
    },
    /** The latest first. */
    async rows(named: FewFigure, period: Period, whose: Whose, world: World) {
      const figure = figures.find((one) => one === named);
      const all = figure && has(whose) ? await read(period, whose, world) : [];
      const standings = all.flatMap((kept) => (figure ? stand(kept, figure, period, world) : []));
      return standings
        .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
        .map(({ one, id, at, standing }) => ({
          ...{ id, at, standing },
          cells: columns.map(({ kind, of }) => inWords(of(one, world.catalogue.nameOf) ?? null, kind)),
        }));
    },
  };
}

const KINDS = [counting(SERVICES), counting(PROBLEMS), counting(TASKS)];
const kindOf = (figure: string) => KINDS.find(({ figures }) => figures.some((one) => one === figure));

/** Whether a figure is counted from such records. */
export const isOfFew = (figure: string): figure is FewFigure => kindOf(figure) !== undefined;

/** Whether a scope has such records behind a figure. */
export const hasFew = (figure: FewFigure, scope: Pick<Whose, 'by'>): boolean => kindOf(figure)?.has(scope) ?? false;

/** What they add to the figures of some days, as far as they are this scope's. */
export const fewParts = async (whose: Whose, period: Period, world: World): Promise<SumPart[]> =>
  (await Promise.all(KINDS.map(({ parts }) => parts(period, whose, world)))).flat();

export type FewRows = {
  scope: PageScope;
  header: readonly string[];
  rows: { cells: string[]; standing: CountedAs }[];
  after: DatedPlace | undefined;
};

/** The records behind a figure of this reader's, a page of them, the latest first; undefined where they have none. */
export async function fewRows(
  { figure, part, after, ...asked }: PageAsked & { figure: FewFigure; part: RowPart; after?: DatedPlace | undefined },
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<FewRows | undefined> {
  const scope = await pageScope(asked, openId, roster, world);
  const kind = kindOf(figure);
  if (!scope || !kind?.has(scope)) return undefined;
  const all = await kind.rows(figure, daysAsked(asked.days, world.now()).period, scope, world);
  const rows = all
    .filter(({ standing }) => isPart(standing, part))
    .filter(({ at, id }) => !after || at < after.at || (at === after.at && id < after.id));
  const last = rows[AT_ONCE - 1];
  const next = last && rows.length > AT_ONCE ? { at: last.at, id: last.id } : undefined;
  return { scope, header: kind.header, rows: rows.slice(0, AT_ONCE), after: next };
}
