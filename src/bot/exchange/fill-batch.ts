import { fillingOf } from '../../exchange/filled-in.ts';
import { ORDER_LIMITS } from '../../exchange/read-orders.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import { may } from '../../permissions/permissions.ts';
import { fillWorkbook } from '../../workbook/fill.ts';
import { Unreadable } from '../../workbook/unreadable.ts';
import { readRoster } from '../core/reading.ts';
import { sendFile } from '../core/send-file.ts';
import type { Performing } from '../core/subject.ts';
import type { OrderBatchJob } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import { openBatch } from './opened-batch.ts';

/** Gives the desk its own workbook back with how each order stands now, and says it, once. */
export async function fillBatch({ batch: id, asked }: OrderBatchJob, performing: Performing): Promise<Delivered> {
  const { world } = performing;
  const batch = await world.store.orderBatch(id);
  if (!batch || !may((await readRoster(world)).actor(batch.openId), 'takeOrders').may) return {};
  const { openId, fileName } = batch;
  const refuse = async (why: string): Promise<Delivered> => {
    const says = [{ kind: 'send' as const, to: { openId }, view: { view: 'words' as const, words: why } }];
    await world.store.commit({ remember: `fill:${asked}`, at: world.now(), changes: [], says });
    return {};
  };
  try {
    const { bytes, sheet, read } = await openBatch(batch, world);
    if (!read) return await refuse('这张表的列还没有认，认了才能回填。');
    const { orders } = read.orders;
    const cases = await world.store.casesOfOrders(
      read.source.id,
      orders.map(({ order }) => order.id),
    );
    const filled = await fillWorkbook(
      bytes,
      ORDER_LIMITS,
      fillingOf(sheet, orders, (number) => cases.get(number)),
    );
    return await sendFile(performing, {
      openId,
      uuid: `fill-${asked}`,
      what: '回填的表格',
      make: async () => ({
        name: `${fileName.replace(/\.xlsx$/i, '').replace(/-回填$/, '')}-回填.xlsx`,
        bytes: filled,
      }),
    });
  } catch (error) {
    const gone = isPlatformFault(error) && error.gone !== undefined;
    if (!(error instanceof Unreadable) && !gone) throw error;
    return refuse(`「${fileName}」没有回填：${error.message}。把表格再发一次，也能回填。`);
  }
}
