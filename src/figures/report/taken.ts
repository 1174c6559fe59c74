import { dayOf } from '../../cases/calendar/calendar.ts';
import type { WrittenCell } from '../../workbook/write.ts';

/** What stands in a column: words, one of some words, a number, an instant (epoch ms); nothing as null. */
export type TakenKind = 'text' | 'choice' | 'number' | 'instant';
export type TakenCell = string | number | null;

/** A column of what is taken out of the records, and what stands in it for one of them. */
export type TakenColumn<Of> = {
  name: string;
  kind: TakenKind;
  of(one: Of, nameOf: (department: string) => string): TakenCell;
};

const SHANGHAI_MS = 8 * 3_600_000;

/** The minute of an instant in China, 2026-11-28 09:30. */
export const minuteOf = (at: number): string =>
  `${dayOf(at)} ${new Date(at + SHANGHAI_MS).toISOString().slice(11, 16)}`;

/** What stands in a column, as it is written. */
export const inWords = (cell: TakenCell, kind: TakenKind): string => {
  if (cell === null) return '';
  return kind === 'instant' ? minuteOf(Number(cell)) : String(cell);
};

/** One of the records as a row of a workbook: what is a number can be reckoned with there. Pure. */
export const takenRow = <Of>(
  columns: readonly TakenColumn<Of>[],
  one: Of,
  nameOf: (department: string) => string,
): WrittenCell[] =>
  columns.map(({ kind, of }) => {
    const cell = of(one, nameOf);
    return kind === 'number' && typeof cell === 'number' ? cell : inWords(cell, kind);
  });
