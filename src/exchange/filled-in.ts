import { dayOf } from '../cases/calendar/calendar.ts';
import type { Case } from '../cases/record/case.ts';
import { OUTCOME_WORDS } from '../cases/record/reasons.ts';
import { STATE_WORDS } from '../cases/record/state.ts';
import { redact } from '../redaction/redact.ts';
import type { Filling } from '../workbook/fill.ts';
import { columnName, columnNumber } from '../workbook/places.ts';
import { asKey } from '../workbook/words.ts';
import { OUR_COLUMNS } from './our-columns.ts';
import { type OrderSheet, theirHeaders } from './sheet.ts';

/**
 * What goes back for one order: our number, how it stands, the answer and the day it ended. An answer is what the lead fed
 * back and the desk has looked at; until then there is none. Nobody's number goes with it.
 */
export function answerOf(c: Case): readonly [number: string, state: string, answer: string, ended: string] {
  const looked = c.state === 'to-confirm' || c.state === 'closed';
  const said = looked && c.result ? `${OUTCOME_WORDS[c.result.outcome]}。${c.result.text}` : '';
  const ended = c.times.closed ?? c.times.ended;
  return [c.id, STATE_WORDS[c.state], redact(said), ended === null ? '' : dayOf(ended)];
}

/** Our columns behind theirs, or where they stand already, for the rows of the orders that are cases. */
export function fillingOf(
  sheet: OrderSheet,
  orders: readonly { row: number; order: { id: string } }[],
  caseOf: (number: string) => Case | undefined,
): Filling {
  const theirs = theirHeaders(sheet);
  const last = Math.max(...sheet.sheet.cells.map(({ column }) => columnNumber(column)));
  let next = last;
  const columns = OUR_COLUMNS.map((header) => {
    const there = [...sheet.headers].find(([, one]) => !theirs.includes(one) && asKey(one) === asKey(header))?.[0];
    return there ?? columnName(++next);
  });
  const rowOf = (texts: readonly string[]) => new Map(columns.map((column, i) => [column, texts[i] ?? '']));
  const answered = orders.flatMap(({ row, order }) => {
    const c = caseOf(order.id);
    return c ? [[row, rowOf(answerOf(c))] as const] : [];
  });
  return { sheet: sheet.sheet.name, cells: new Map([[sheet.headerRow, rowOf(OUR_COLUMNS)], ...answered]) };
}
