import { contentHash } from '../../catalogue/content-hash.ts';
import type { OrderField, OrderSource } from '../../catalogue/sources/schema.ts';
import type { Sheet } from '../workbook/read.ts';
import { asKey } from '../workbook/words.ts';
import { OUR_COLUMNS } from './our-columns.ts';

/** A sheet of somebody else's: its header row, and the header over each column by the column's letters. */
export type OrderSheet = { sheet: Sheet; headerRow: number; headers: ReadonlyMap<string, string> };

/** Which column, by its header, is what; and whose workbook it is. */
export type SheetLayout = { source: string; columns: Partial<Record<OrderField, string>> };

/** Above the header there may stand a title, a date, a unit. */
const LOOKED_AT = 8;

/** The first sheet that people see and that has rows: its header is the fullest of its first rows, the upper of two. */
export function orderSheet(sheets: readonly Sheet[]): OrderSheet | undefined {
  const sheet = sheets.find(({ hidden, cells }) => !hidden && cells.length > 0);
  if (!sheet) return undefined;
  const rows = Map.groupBy(
    sheet.cells.filter(({ row, text }) => row <= LOOKED_AT && text !== undefined),
    ({ row }) => row,
  );
  const [headerRow, cells] = [...rows].reduce((fullest, one) => (one[1].length > fullest[1].length ? one : fullest));
  if (cells.length < 2) return undefined;
  return { sheet, headerRow, headers: new Map(cells.map(({ column, text = '' }) => [column, text.slice(0, 60)])) };
}

const ours = new Set(OUR_COLUMNS.map(asKey));

/** The headers that are theirs, each once, without those that we added. */
export const theirHeaders = ({ headers }: OrderSheet): string[] => [
  ...new Set([...headers.values()].filter((header) => header !== '' && !ours.has(asKey(header)))),
];

/** What a layout is remembered by: their headers, in whatever order they stand and with whatever we added. */
export const fingerprint = (headers: readonly string[]): string => contentHash(headers.map(asKey).sort());

/** The columns as one source heads them. */
function columnsBy(source: OrderSource, headers: readonly string[]): SheetLayout['columns'] {
  const found: SheetLayout['columns'] = {};
  for (const [field, says] of Object.entries(source.columns) as [OrderField, string[]][]) {
    const header = says
      .map((word) => headers.find((one) => asKey(one) === asKey(word)))
      .find((one) => one !== undefined && !Object.values(found).includes(one));
    if (header !== undefined) found[field] = header;
  }
  return found;
}

/** Whether so much is known of a layout that its rows can be read: which is the number, and which the words. */
export const isReadable = ({ columns }: SheetLayout): boolean =>
  columns.number !== undefined && (columns.text !== undefined || columns.title !== undefined);

const known = ({ columns }: SheetLayout) => Object.keys(columns).length;
const likest = (headers: readonly string[], sources: readonly OrderSource[]): SheetLayout[] =>
  sources
    .map((source) => ({ source: source.id, columns: columnsBy(source, headers) }))
    .sort((a, b) => known(b) - known(a));

/** Whose workbook it is by its headers: of those it can be read by the source that knows most of them, alone. */
export function recognised(sheet: OrderSheet, sources: readonly OrderSource[]): SheetLayout | undefined {
  const [best, next] = likest(theirHeaders(sheet), sources).filter(isReadable);
  return best && next && known(next) === known(best) ? undefined : best;
}

/** What is known of a sheet that cannot be read by itself, for whoever is asked; undefined where no header is known. */
export function halfKnown(headers: readonly string[], sources: readonly OrderSource[]): SheetLayout | undefined {
  const [best, next] = likest(headers, sources);
  if (!best || known(best) === 0) return undefined;
  return next && known(next) === known(best) ? { ...best, source: '' } : best;
}
