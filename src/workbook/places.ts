const LETTERS = 26;
/** The last place of a sheet, XFD1048576. */
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];

export type CellPlace = { row: number; column: number };

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / LETTERS);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % LETTERS));
}

/** A place such as B7 by numbers from 1; undefined when no sheet has it. */
export function placeOf(words: string): CellPlace | undefined {
  const [, letters = '', digits = ''] = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(words.trim()) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);
  return within({ row: Number(digits), column });
}

/** The place, if a sheet has it. */
export const within = ({ row, column }: CellPlace): CellPlace | undefined =>
  row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN ? { row, column } : undefined;

/** An area such as A1:B2 by its corners; undefined when it is none. */
export function areaOf(words: string): { from: CellPlace; to: CellPlace } | undefined {
  const [first = '', last = first] = words.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  return from && to && { from, to };
}

/** A → 1, AA → 27; 0 where no sheet has such a column. */
export const columnNumber = (letters: string): number => placeOf(`${letters}1`)?.column ?? 0;
