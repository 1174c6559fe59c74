import { nextBatch } from '../../exchange/batch.ts';
import { isUntouched } from '../../exchange/untouched.ts';
import { subjectOfBatch } from '../../outgoing/live-subject.ts';
import { act } from '../cases/act.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { BatchOrder } from '../ports/exchange.ts';
import type { OrderBatchJob } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';

/** So many cases are taken back by one delivery. */
const AT_ONCE = 60;

/** The cases a batch opened that somebody has worked on since; their numbers. */
export async function touchedOf(orders: readonly BatchOrder[], { store }: World): Promise<string[]> {
  const found = await Promise.all(
    orders.filter(({ did }) => did === 'opened').map(({ caseId }) => store.caseOf(caseId)),
  );
  return found.flatMap((c) => (c && !isUntouched(c) ? c.id : []));
}

/**
 * Takes a batch back, some cases at a time, each with its order in one write. What somebody began to work on meanwhile stays
 * as it is, with its order. Cut off anywhere, it goes on.
 */
export async function undoBatch({ asked, ...job }: OrderBatchJob, { world }: Performing): Promise<Delivered> {
  const batch = await world.store.orderBatch(job.batch);
  if (batch?.state !== 'undoing') return {};
  const roster = await readRoster(world);
  const from = job.from ?? 0;
  const all = (await world.store.batchOrders(batch.id)).filter(({ did }) => did === 'opened');
  const actor = roster.actor(batch.openId);
  for (const { source, number, caseId } of all.slice(from, from + AT_ONCE)) {
    const found = await world.store.caseOf(caseId);
    if (!found || !isUntouched(found)) continue;
    const command = { do: 'withdraw', text: '来单收错了，整批撤回' };
    const acted = await act({ found, command, actor, key: `undo:${batch.id}:${number}`, seen: null, roster }, world);
    if (acted.kind === 'refused') continue;
    const gone = { kind: 'exchange-order-gone', source, number, batch: batch.id } as const;
    // A conflict means that somebody began to work on it at this moment.
    await world.store.commit({ at: world.now(), changes: [...acted.changes, gone], says: acted.says });
  }
  // Those taken back are gone from the list, so that what is left of it stands at its beginning.
  const left = (await world.store.batchOrders(batch.id)).filter(({ did }) => did === 'opened').length;
  const stayed = from + AT_ONCE - (all.length - left);
  if (left > stayed && all.length > from + AT_ONCE)
    await world.store.commit({
      remember: `undo:${batch.id}:${left}`,
      at: world.now(),
      changes: [],
      says: [{ ...job, asked, from: Math.max(0, stayed), about: batch.id }],
    });
  else
    await world.store.commit({
      at: world.now(),
      changes: [{ kind: 'exchange-batch', batch: nextBatch(batch, { state: 'undone' }) }],
      says: [{ kind: 'refresh', subject: subjectOfBatch(batch.id), about: batch.id }],
    });
  return {};
}
