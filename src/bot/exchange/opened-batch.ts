import { inTurns } from '../../../catalogue/in-turns.ts';
import type { OrderSource } from '../../../catalogue/sources/schema.ts';
import type { OrderBatch } from '../../exchange/batch.ts';
import { MOST_ORDERS, ORDER_LIMITS, type OrdersRead, readingOrders } from '../../exchange/read-orders.ts';
import {
  fingerprint,
  isReadable,
  type OrderSheet,
  orderSheet,
  recognised,
  type SheetLayout,
  theirHeaders,
} from '../../exchange/sheet.ts';
import { tooLarge, tooMany } from '../../workbook/limits.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { Unreadable } from '../../workbook/unreadable.ts';
import type { World } from '../ports/world.ts';

/** A batch's file, fetched and read: its sheet, and its orders where its columns are known. */
export type OpenedBatch = { bytes: Uint8Array; sheet: OrderSheet; read?: { source: OrderSource; orders: OrdersRead } };

/** Fetches and reads a workbook of orders anew. Throws Unreadable, in Chinese, and a PlatformFault where the file is gone. */
export async function openBatch({ messageId, fileKey }: OrderBatch, world: World): Promise<OpenedBatch> {
  const bytes = await world.directory.fetchFile(messageId, fileKey, ORDER_LIMITS.bytes);
  if (!bytes) throw tooLarge(ORDER_LIMITS);
  const sheet = orderSheet(await readWorkbook(bytes, ORDER_LIMITS));
  if (!sheet) throw new Unreadable('第一张表里没有表头，请发导出的原表。');
  const layout = await layoutOf(sheet, world);
  const source = layout && world.catalogue.source(layout.source);
  if (!layout || !source) return { bytes, sheet };
  const orders = await inTurns(readingOrders(sheet, layout, source));
  if (orders.orders.length + orders.unread.length > MOST_ORDERS)
    throw tooMany(`表格里有 ${orders.orders.length + orders.unread.length} 单，一次最多 ${MOST_ORDERS} 单`);
  return { bytes, sheet, read: { source, orders } };
}

/** As somebody said it of a sheet with these headers, else as its source heads them. */
async function layoutOf(sheet: OrderSheet, { store, catalogue }: World): Promise<SheetLayout | undefined> {
  const said = await store.sheetLayout(fingerprint(theirHeaders(sheet)));
  return said && isReadable(said) ? said : recognised(sheet, catalogue.sources);
}
