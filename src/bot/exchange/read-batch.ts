import { isForDesk } from '../../exchange/as-report.ts';
import { type DryRun, nextBatch, type OrderBatch } from '../../exchange/batch.ts';
import { theirHeaders } from '../../exchange/sheet.ts';
import { subjectOfBatch } from '../../outgoing/live-subject.ts';
import { isRefusal } from '../../outgoing/platform-fault.ts';
import { slices } from '../../slices.ts';
import { Unreadable } from '../../workbook/unreadable.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { OrderBatchJob } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { type OpenedBatch, openBatch } from './opened-batch.ts';
import { nearby, understoodOrder } from './understood.ts';

/** So many unread rows and new orders are kept to be shown. */
const [MOST_UNREAD, MOST_SHOWN] = [30, 8];

/** Reads a workbook of orders and shows what it would do, asks what its columns are, or says why it cannot be read. Once, however often it runs. */
export async function readBatch({ batch: id }: OrderBatchJob, { queued, world }: Performing): Promise<Delivered> {
  const batch = await world.store.orderBatch(id);
  if (batch?.state !== 'reading') return {};
  const next = await openBatch(batch, world)
    .then((opened) => looked(batch, opened, world))
    .catch((error) => {
      if (!(error instanceof Unreadable) && !isRefusal(error, queued.attempts)) throw error;
      return nextBatch(batch, { state: 'refused', why: error.message });
    });
  const { openId } = batch;
  const subject = subjectOfBatch(id);
  const view = { view: 'order-batch', batch: id, openId } as const;
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'exchange-batch', batch: next }],
    // Whoever picked its columns has its card already.
    says:
      batch.version > 1
        ? [{ kind: 'refresh', subject, about: id }]
        : [{ kind: 'send', to: { openId }, view, subject, about: id }],
  });
  return {};
}

async function looked(batch: OrderBatch, { sheet, read }: OpenedBatch, world: World): Promise<OrderBatch> {
  const headers = theirHeaders(sheet);
  if (!read) return nextBatch(batch, { state: 'columns', headers });
  const { source, orders } = read;
  const roster = await readRoster(world);
  const numbers = orders.orders.map(({ order }) => order.id);
  const refs = new Map((await world.store.outsideRefs(source.id, numbers)).map((ref) => [ref.number, ref]));
  const near = nearby(world);
  const { unread } = orders;
  const dry: DryRun = {
    ...{ fresh: 0, joined: 0, updated: 0, same: 0, forDesk: 0, some: [] },
    unread: unread.slice(0, MOST_UNREAD),
    unreadCount: unread.length,
  };
  const slice = slices();
  for (const { order } of orders.orders) {
    await slice();
    const { intake, matterId } = await understoodOrder(order, refs.get(order.id), near, { source, roster, world });
    if (intake.do === 'same') dry.same++;
    else if (intake.do === 'join') dry.joined++;
    else if (intake.do !== 'open') dry.updated++;
    else {
      dry.fresh++;
      const desk = isForDesk(order);
      if (desk || !matterId) dry.forDesk++;
      if (dry.some.length < MOST_SHOWN)
        dry.some.push({
          ...{ number: order.id, class: order.class },
          matter: desk ? null : nameOf(matterId, world),
          guess: desk || matterId ? null : guess(order.what.text, world),
        });
    }
  }
  return nextBatch(batch, { state: 'dry', source: source.id, headers, dry });
}

const nameOf = (matter: string | null, { catalogue }: World): string | null =>
  (matter && catalogue.matter(matter)?.name) ?? null;

/** What the search thinks of the words; it sends nobody anywhere. */
function guess(words: string, world: World): string | null {
  const [first] = world.search(words).hits;
  return first && first.score > 0.5 ? nameOf(first.matter, world) : null;
}
