import type { QuestionFigure } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { RowPart } from '../../figures/behind.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { QuestionBehind } from '../ports/questions.ts';
import type { World } from '../ports/world.ts';
import type { PageAsked } from './page-scope.ts';
import { scopeOf } from './scope.ts';

/** So many rows a page. */
const AT_ONCE = 50;

export type QuestionRows = {
  rows: QuestionBehind[];
  /** Whether what was said is theirs to read: of whoever looks after the list. */
  inWords: boolean;
  after: DatedPlace | undefined;
};

/** The questions behind a figure, by nobody's name, the latest first; undefined for whoever may not see the street's figures. */
export async function questionRows(
  { days, figure, part, after }: PageAsked & { figure: QuestionFigure; part: RowPart; after?: DatedPlace | undefined },
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<QuestionRows | undefined> {
  if (scopeOf(openId, roster, world)?.by !== 'all') return undefined;
  const { period } = daysAsked(days, world.now());
  const [from, to] = [instantOf(period.from), instantOf(nextDay(period.to))];
  const rows = await world.store.questionsBehind({ figure, part, from, to, after }, AT_ONCE);
  const last = rows.at(-1);
  return {
    rows,
    inWords: may(roster.actor(openId), 'seeUnanswered').may,
    after: last && rows.length === AT_ONCE ? { at: last.at, id: last.id } : undefined,
  };
}
