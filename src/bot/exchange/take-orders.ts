import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import type { Tell } from '../../cases/told/tells.ts';
import { asReport, newsOf } from '../../exchange/as-report.ts';
import { nextBatch, type OrderBatch } from '../../exchange/batch.ts';
import type { OutsideOrder } from '../../exchange/order.ts';
import { type OutsideRef, strictest } from '../../exchange/reference.ts';
import { subjectOfBatch } from '../../outgoing/live-subject.ts';
import { may } from '../../roster/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { act, changesOf } from '../cases/act.ts';
import { contextOf, matterFacts } from '../cases/context.ts';
import { takeCaseNumber } from '../cases/opening.ts';
import { sayTells } from '../cases/say-tells.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { OrderTaken } from '../ports/exchange.ts';
import type { OrderBatchJob } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { Commit } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { openBatch } from './opened-batch.ts';
import { nearby, type UnderstoodOrder, understoodOrder } from './understood.ts';

/** So many orders are taken in by one delivery: a Worker may make a thousand calls. */
const AT_ONCE = 40;
/** Somebody works on the same case at this moment: so often is it looked at again. */
const TRIES = 4;

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
  if (!read || !may(roster.actor(batch.openId), 'takeOrders').may)
    return finish(batch, '没有收完：您已经不在指挥室', world);
  const orders = read.orders.orders.slice(from, from + AT_ONCE).map(({ order }) => order);
  for (const order of orders) await takeOne(order, { batch, roster, source: read.source, world });
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

type Taking = {
  batch: OrderBatch;
  roster: Roster;
  source: Parameters<typeof understoodOrder>[3]['source'];
  world: World;
};

async function takeOne(order: OutsideOrder, taking: Taking): Promise<void> {
  const { world, source } = taking;
  for (let tries = 0; tries < TRIES; tries++) {
    const [ref] = await world.store.outsideRefs(source.id, [order.id]);
    const understood = await understoodOrder(order, ref, nearby(world), taking);
    const commit = understood.intake.do === 'same' ? undefined : await taken(understood, taking);
    if (!commit || (await world.store.commit({ ...commit, at: world.now() })) !== 'conflict') return;
  }
  throw new Error('an order met others at work on the same case');
}

type Written = Pick<Commit, 'changes' | 'says'>;

const known = (ref: OutsideRef, did: OrderTaken, { batch, world }: Taking): Commit['changes'][number] => ({
  kind: 'exchange-order',
  ref,
  batch: batch.id,
  did,
  at: world.now(),
});

function taken(understood: UnderstoodOrder, taking: Taking): Promise<Written | undefined> {
  const { intake } = understood;
  if (intake.do === 'open') return opened(understood, intake.ref, taking);
  return intake.do === 'same' ? Promise.resolve(undefined) : more(understood, intake, taking);
}

/** The batch's own card says what came; each department hears of its own, and the desk of what is urgent. */
const isTold = (urgent: boolean) => (tell: Tell) => tell.to !== 'reporter' && (tell.to !== 'desk' || urgent);

async function opened(
  { order, place, matterId }: UnderstoodOrder,
  ref: Omit<OutsideRef, 'caseId'>,
  taking: Taking,
): Promise<Written | undefined> {
  const { batch, roster, source, world } = taking;
  const command = asReport(order, { place, matterId, mark: source.mark });
  const matter = matterFacts(command.matterId, world);
  const past = await world.store.earlier({ ...place, matter: matter?.id ?? null }, world.now() - 90 * DAY_MS);
  const newId = await takeCaseNumber(world);
  const opening = { matterId: matter?.id ?? null, place, object: null };
  const key = `order:${source.id}:${order.id}:${batch.id}`;
  const context = contextOf({ key, seen: null, roster, matter, newId, opening, past }, world);
  const decision = decide(undefined, command, roster.actor(batch.openId), context);
  if (decision.kind === 'refused') {
    world.log.error('an order was refused', { batch: batch.id, why: decision.why });
    return undefined;
  }
  const { next, tells } = decision;
  return {
    changes: [...changesOf(decision), known({ ...ref, caseId: next.id }, 'opened', taking)],
    says: sayTells(next, tells.filter(isTold(next.urgent)), roster, world),
  };
}

/** An order joins a case or says more of its own; of a case that has ended only that it did is kept. */
async function more(
  { order }: UnderstoodOrder,
  intake: { do: 'join' | 'update' | 'withdraw'; ref: OutsideRef },
  taking: Taking,
): Promise<Written | undefined> {
  const { batch, roster, source, world } = taking;
  const { ref } = intake;
  const [found, refs] = await Promise.all([world.store.caseOf(ref.caseId), world.store.refsOfCases([ref.caseId])]);
  if (!found) return undefined;
  const waiting = [...refs.filter(({ source: of, number }) => of !== ref.source || number !== ref.number), ref];
  const hidden = found.reportedPerson && !order.external.secret;
  const phone = hidden ? null : (order.who?.phone ?? null);
  const resident = phone || order.external.replyNeeded;
  const command = {
    do: 'outsideNews',
    text: newsOf(order, source.mark, intake.do, hidden),
    due: strictest(waiting),
    secret: order.external.secret,
    resident:
      intake.do === 'join' && resident
        ? { caseId: order.id, phone: phone?.slice(0, 30) ?? null, wantsReply: order.external.replyNeeded }
        : null,
  };
  const key = `order:${source.id}:${order.id}:${ref.seen.at(-1)}`;
  const acted = await act({ found, command, actor: roster.actor(batch.openId), key, seen: null, roster }, world);
  if (acted.kind === 'refused') return { changes: [known(ref, 'late', taking)], says: [] };
  return {
    changes: [...acted.changes, known(ref, intake.do === 'join' ? 'joined' : 'updated', taking)],
    says: acted.says,
  };
}
