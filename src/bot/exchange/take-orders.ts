import { nextBatch, type OrderBatch } from '../../exchange/batch.ts';
import { subjectOfBatch } from '../../outgoing/live-subject.ts';
import { may } from '../../permissions/permissions.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { OrderBatchJob } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { openBatch } from './opened-batch.ts';
import { type Bringer, takeOne } from './take-one.ts';

/** So many orders are taken in by one delivery: a Worker may make a thousand calls. */
const AT_ONCE = 40;

/**
 * Takes the orders of a batch in, some at a time, each in a write of its own with its case. Cut off anywhere, it goes on: an
 * order that is a case already is none a second time.
 */
export async function takeOrders(job: OrderBatchJob, { world }: Performing): Promise<Delivered> {
  const batch = await world.store.orderBatch(job.batch);
  if (batch?.state !== 'taking') return {};
  const roster = await readRoster(world);
  const { read } = await openBatch(batch, world);
  const from = job.from ?? 0;
  const actor = roster.actor(batch.openId);
  if (!read || !may(actor, 'takeOrders').may) return finish(batch, '没有收完：您已经不在指挥室', world);
  const by: Bringer = {
    actor,
    key: batch.id,
    unsigned: false,
    kept: (ref, did) => ({
      changes: [{ kind: 'exchange-order', ref, batch: batch.id, did, at: world.now() }],
      says: [],
    }),
    nothing: () => undefined,
  };
  const orders = read.orders.orders.slice(from, from + AT_ONCE).map(({ order }) => order);
  for (const order of orders) await takeOne(order, { by, roster, source: read.source, world });
  const next = from + AT_ONCE;
  if (next >= read.orders.orders.length) return finish(batch, null, world);
  await world.store.commit({
    remember: `orders:${batch.id}:${next}`,
    at: world.now(),
    changes: [],
    says: [{ ...job, from: next, about: batch.id }],
  });
  return {};
}

async function finish(batch: OrderBatch, why: string | null, world: World): Promise<Delivered> {
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'exchange-batch', batch: nextBatch(batch, { state: 'taken', why }) }],
    says: [{ kind: 'refresh', subject: subjectOfBatch(batch.id), about: batch.id }],
  });
  return {};
}
