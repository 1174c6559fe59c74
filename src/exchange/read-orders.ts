import { atOnce } from '../../catalogue/in-turns.ts';
import type { OrderField, OrderSource } from '../../catalogue/sources/schema.ts';
import type { WorkbookLimits } from '../workbook/limits.ts';
import { asKey, plain } from '../workbook/words.ts';
import { keeping } from './kept-words.ts';
import { classOf } from './matter-of.ts';
import { OutsideOrder } from './order.ts';
import { saidTime } from './said-time.ts';
import { type OrderSheet, type SheetLayout, theirHeaders } from './sheet.ts';

/** The largest workbook of orders that is read. */
export const ORDER_LIMITS: WorkbookLimits = { bytes: 5 * 1024 * 1024, cells: 100_000 };
/** The most orders of one workbook. */
export const MOST_ORDERS = 2000;

/** A row that could not be read: which one, in which column, and why. */
export type UnreadRow = { row: number; column?: string | undefined; why: string };
/** What a workbook holds: each order with its row, and the rows that are none. */
export type OrdersRead = { orders: { row: number; order: OutsideOrder }[]; unread: UnreadRow[] };

const YES = /^(?:是|要|需要|保密|需保密|匿名|1|y|yes|true|√|✓)$/i;
const URGENT = /紧急|特急|加急|一级|重大/;
const isYes = (said: string) => YES.test(plain(said));
const iso = (at: number) => new Date(at).toISOString();

/** Every row of a sheet as an order, in one go. */
export const ordersIn = (...of: Parameters<typeof readingOrders>): OrdersRead => atOnce(readingOrders(...of));

/** Every row of a sheet as an order, a row a step. What is in columns nobody named is not read at all. */
export function* readingOrders(
  sheet: OrderSheet,
  { columns }: SheetLayout,
  source: OrderSource,
): Generator<undefined, OrdersRead> {
  const fieldOf = fieldsByColumn(sheet, columns);
  const rows = Map.groupBy(
    sheet.sheet.cells.filter(({ row, column }) => row > sheet.headerRow && fieldOf.has(column)),
    ({ row }) => row,
  );
  const read: OrdersRead = { orders: [], unread: [] };
  const rowOf = new Map<string, number>();
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    yield;
    const said: Partial<Record<OrderField, string>> = {};
    let unfit: UnreadRow | undefined;
    for (const { column, text, unfit: why } of cells) {
      const field = fieldOf.get(column);
      if (why !== undefined) unfit ??= { row, column: sheet.headers.get(column), why };
      else if (field) said[field] = text;
    }
    const one = unfit ?? orderOf(said, source, columns);
    if ('why' in one) read.unread.push({ ...one, row });
    else if (rowOf.has(one.id)) read.unread.push({ row, why: `和第 ${rowOf.get(one.id)} 行是同一个编号` });
    else {
      rowOf.set(one.id, row);
      read.orders.push({ row, order: one });
    }
  }
  return read;
}

/** Of two columns of one header the first is meant. */
function fieldsByColumn(sheet: OrderSheet, columns: SheetLayout['columns']): Map<string, OrderField> {
  const theirs = theirHeaders(sheet);
  const found = new Map<string, OrderField>();
  for (const [field, header = ''] of Object.entries(columns) as [OrderField, string | undefined][]) {
    const column = [...sheet.headers].find(([, one]) => theirs.includes(one) && asKey(one) === asKey(header))?.[0];
    if (column && !found.has(column)) found.set(column, field);
  }
  return found;
}

/** One row, understood; or the column it fails in. Whoever wants secrecy is left out, with every mention of them and every number. */
function orderOf(
  said: Partial<Record<OrderField, string>>,
  source: OrderSource,
  columns: SheetLayout['columns'],
): OutsideOrder | Omit<UnreadRow, 'row'> {
  const [at, due] = [said.at ? saidTime(said.at) : null, said.due ? saidTime(said.due) : null];
  if (!said.number) return { column: columns.number, why: '没有编号' };
  if (!said.text && !said.title) return { column: columns.text ?? columns.title, why: '没有内容' };
  // A date that nobody understood is not left out: somebody waits for the answer by then.
  if (due === undefined) return { column: columns.due, why: '时间看不懂，要写成 2026-12-03 17:30 这样' };
  const secret = isYes(said.secret ?? '');
  const who = { name: said.name?.slice(0, 40) ?? null, phone: said.phone?.slice(0, 40) ?? null };
  const kept = keeping(secret, who);
  const parsed = OutsideOrder.safeParse({
    id: said.number,
    source: source.id,
    type: 'event.created',
    time: at ? iso(at) : null,
    class: classOf(source, said.class ?? ''),
    external: {
      url: null,
      revision: null,
      status: null,
      due: due === null ? null : iso(due),
      replyNeeded: isYes(said.wantsReply ?? ''),
      secret,
    },
    what: {
      title: kept(said.title, 100) || null,
      text: kept(said.text ?? said.title, 890),
      code: said.code?.slice(0, 40) ?? null,
      urgent: URGENT.test(said.urgent ?? '') && !/一般|非紧急/.test(said.urgent ?? ''),
    },
    where: { text: kept(said.place, 200), community: said.community?.slice(0, 40) ?? null, lng: null, lat: null },
    who: secret || (!who.name && !who.phone) ? null : who,
    media: [],
  });
  return parsed.success ? parsed.data : { column: columns.number, why: '编号太长，最多 60 个字' };
}
