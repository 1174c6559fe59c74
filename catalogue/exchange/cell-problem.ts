/** What is wrong in a workbook and where: the sheet, the row as the spreadsheet numbers it, the column by its header. */
export type CellProblem = { sheet: string; row?: number; column?: string; why: string };

/** One problem as one line a keeper can find the cell by. */
export function cellProblemLine({ sheet, row, column, why }: CellProblem): string {
  const place = [`表「${sheet}」`, row ? `第 ${row} 行` : '', column ? `「${column}」列` : '']
    .filter(Boolean)
    .join(' ');
  return `${place}：${why}`;
}
