import type { Seen } from './protocol.ts';
import type { Records } from './records.ts';

/** What other systems were told was taken in against what became of it: each order one case, each leak one alarm. */
export function outsideFaults({ orders, orderEvents, alarms, cases }: Records, { outside }: Pick<Seen, 'outside'>) {
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const id of outside.orders) {
    if (!orders.some(({ number }) => number === id)) lost.push(`order ${id}: taken in, no case`);
    const own = cases.filter(({ body }) => JSON.parse(body).origin.outsideNumber === id);
    if (own.length > 1) doubled.push(`order ${id}: ${own.map((row) => row.id).join()}`);
  }
  for (const { id, state } of orderEvents) if (state === 'waiting') lost.push(`${id}: taken in, never worked on`);
  for (const device of outside.leaks) {
    const own = alarms.filter((row) => row.device === device && row.level === 'danger');
    if (own.length === 0) lost.push(`leak of ${device}: taken in, no alarm`);
    const open = own.filter((row) => row.open !== null);
    if (open.length > 1) doubled.push(`leak of ${device}: ${open.length} alarms at once`);
  }
  return { lost, doubled };
}
