import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Period } from '../../figures/periods.ts';
import { returnRows } from '../../figures/report/return-sheet.ts';
import { foundRows } from '../../figures/report/visit-sheet.ts';
import type { WrittenCell } from '../../workbook/write.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { MOST_ROWS } from './list-rows.ts';

/** Records read at once. */
const AT_ONCE = 200;

type Read<One> = (after: DatedPlace | undefined) => Promise<{ one: One; place: DatedPlace }[]>;

/** All rows of records that are read some at a time, as many as a workbook has. */
async function allRows<One>(read: Read<One>, rowsOf: (one: One) => WrittenCell[][]): Promise<WrittenCell[][]> {
  const rows: WrittenCell[][] = [];
  let after: DatedPlace | undefined;
  while (rows.length < MOST_ROWS) {
    const found = await read(after);
    rows.push(...found.flatMap(({ one }) => rowsOf(one)));
    after = found.at(-1)?.place;
    if (found.length < AT_ONCE) break;
  }
  return rows.slice(0, MOST_ROWS);
}

const within = ({ from, to }: Period) => ({ from: instantOf(from), to: instantOf(nextDay(to)) });

/** The returns of a month as rows, the latest first, without those of cases the reader may not see. */
export const returnedIn = (period: Period, isSeen: (c: Case) => boolean, { store, catalogue }: World) =>
  allRows(
    async (after) => {
      const of = { on: 'returned', ...within(period), by: 'all', keys: [''], after } as const;
      return (await store.datedCases(of, AT_ONCE)).map(({ c, at }) => ({ one: c, place: { at, id: c.id } }));
    },
    (c) => (isSeen(c) ? returnRows(c, period, catalogue.nameOf) : []),
  );

/** What visits of a month found, as rows, the latest first; of no place's name. */
export const foundIn = (period: Period, { store, catalogue }: World) =>
  allRows(
    async (after) => {
      const told = await store.visitsTold({ ...within(period), after }, AT_ONCE);
      return told.map((visit) => ({ one: visit, place: { at: visit.toldAt ?? 0, id: visit.id } }));
    },
    (visit) => foundRows(visit, catalogue.nameOf),
  );
