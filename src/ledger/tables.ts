import type { Case } from '../cases/record/case.ts';
import { ALARM_COLUMNS, type AlarmOf } from '../figures/report/alarm-sheet.ts';
import { CASE_COLUMNS } from '../figures/report/case-sheet.ts';
import type { TakenCell, TakenColumn } from '../figures/report/taken.ts';
import { FOUND_COLUMNS, foundItems, isTold, VISIT_COLUMNS } from '../figures/report/visit-sheet.ts';
import type { Visit } from '../visits/visit.ts';

/** The tables of the ledger, by what a row of each is: a case, a visit, something found at one, an alarm of a gas platform. */
export const LEDGER_KINDS = ['case', 'visit', 'hazard', 'alarm'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** The record that rows of a table are made of. */
export type LedgerSource = { case: Case; visit: Visit; hazard: Visit; alarm: AlarmOf };

/**
 * One row: what tells it from the others of its table, and its cells by the names of their columns. `emptied`: it is to be
 * there no more; where it is, nothing but its number is left in it.
 */
export type LedgerRow = { id: string; cells: Record<string, TakenCell>; emptied?: true };

type NameOf = (department: string) => string;
type LedgerTable<Source> = {
  /** What it is called in the Base. */
  name: string;
  /** The first is what tells its rows apart. */
  columns: readonly Pick<TakenColumn<never>, 'name' | 'kind'>[];
  rows(source: Source, nameOf: NameOf): LedgerRow[];
};

function tableOf<Source, Of>(
  name: string,
  columns: readonly TakenColumn<Of>[],
  each: (source: Source) => readonly Of[],
  hidden: (source: Source) => readonly Of[] = () => [],
): LedgerTable<Source> {
  const [key = ''] = columns.map((column) => column.name);
  const row = (one: Of, nameOf: NameOf): LedgerRow => {
    const cells = Object.fromEntries(columns.map((column) => [column.name, column.of(one, nameOf) ?? null]));
    return { id: String(cells[key]), cells };
  };
  const emptied = ({ id, cells }: LedgerRow): LedgerRow => ({
    id,
    cells: { ...Object.fromEntries(Object.keys(cells).map((name) => [name, null])), [key]: id },
    emptied: true,
  });
  return {
    name,
    columns,
    rows: (source, nameOf) => [
      ...each(source).map((one) => row(one, nameOf)),
      ...hidden(source).map((one) => emptied(row(one, nameOf))),
    ],
  };
}

/**
 * What each table of the ledger holds. Whoever may open the Base reads all of it, so a secret report (举报) is not in it at
 * all, what becomes one is emptied, and nothing is of whoever reported, complained or was visited. Pure.
 */
export const LEDGER_TABLES: { [Kind in LedgerKind]: LedgerTable<LedgerSource[Kind]> } = {
  case: tableOf(
    '事件',
    CASE_COLUMNS,
    (c) => (c.reportedPerson ? [] : [c]),
    (c) => (c.reportedPerson ? [c] : []),
  ),
  visit: tableOf('检查', VISIT_COLUMNS, (visit) => (isTold(visit) ? [visit] : [])),
  hazard: tableOf('查出的问题', FOUND_COLUMNS, (visit) => (isTold(visit) ? foundItems(visit) : [])),
  alarm: tableOf('燃气报警', ALARM_COLUMNS, (one) => (one.alarm.raisedAt === null ? [] : [one])),
};
