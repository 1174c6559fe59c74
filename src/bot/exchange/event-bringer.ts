import { sourceActor } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { OrderEvent } from '../../exchange/event.ts';
import type { OutsideOrder } from '../../exchange/order.ts';
import { accepted, joined, type Receipt } from '../../exchange/receipts.ts';
import type { Roster } from '../../roster/roster.ts';
import { wordsToDesk } from '../core/to-desk.ts';
import type { OrderTaken } from '../ports/exchange.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { accessOf, isTold } from './access.ts';
import { sending } from './receipt-jobs.ts';
import type { Bringer, Written } from './take-one.ts';

/** Nothing is new of what was sent. */
export const nothingNew = ({ id, caseId }: Pick<OrderEvent, 'id' | 'caseId'>): Change => ({
  kind: 'order-event-done',
  id,
  state: 'done',
  did: 'same',
  caseId,
  tells: false,
});

/** What could not be taken in, said to the desk; its words stay, so that it can be looked at. */
export const notTaken = ({ id, source, number }: OrderEvent, why: string, roster: Roster, world: World): Written => ({
  changes: [{ kind: 'order-event-done', id, state: 'failed', did: null, caseId: null, tells: false }],
  says: wordsToDesk(
    `${world.catalogue.source(source)?.mark ?? source} ${number}（${id}）没有收成：${why}。请到对方系统里看。`,
    { about: id },
    roster,
    world,
  ),
});

type Known = { source: { id: string; name: string }; roster: Roster; world: World };

/** What another system sent, as one that brings an order in: with the case its receipt, its pictures, and that it is done. */
export function bringerOf(event: OrderEvent, order: OutsideOrder, { source, roster, world }: Known): Bringer {
  const access = accessOf(source.id, world);
  return {
    actor: sourceActor(source),
    key: event.id,
    unsigned: !access || access.secrets.length === 0,
    kept(ref, did, c) {
      const receipts = isTold(source.id, world) ? firstTold(event, did, c, world) : [];
      const done: Change = {
        kind: 'order-event-done',
        id: event.id,
        state: 'done',
        did,
        caseId: c.id,
        tells: (did === 'opened' && !c.urgent) || did === 'late',
      };
      return {
        changes: [
          { kind: 'exchange-order', ref, batch: null, did, at: world.now() },
          done,
          ...receipts.map((receipt): Change => ({ kind: 'receipt', receipt })),
        ],
        says: [...receipts.map(sending), ...pictures(order, did, c.id, event, access?.media ?? [])],
      };
    },
    nothing: (refused, ref) =>
      refused === null
        ? { changes: [nothingNew({ id: event.id, caseId: ref?.caseId ?? event.caseId })], says: [] }
        : notTaken(event, refused, roster, world),
  };
}

/** What an order hears first; of a case that it opened all that follows is told from its timeline. */
function firstTold({ source, number }: OrderEvent, did: OrderTaken, c: Case, { now, catalogue }: World): Receipt[] {
  const of = { source, number, at: now() };
  if (did === 'opened') return [accepted({ ...of, caseId: c.id, version: 0 })];
  return did === 'joined' ? joined(of, c, catalogue.nameOf) : [];
}

/** The pictures of an order; none of one that is kept secret, for nobody knows whom they show. */
function pictures(
  { media, external }: OutsideOrder,
  did: OrderTaken,
  caseId: CaseId,
  { id, source, number }: OrderEvent,
  hosts: readonly string[],
): Outgoing[] {
  if (external.secret || did === 'late' || hosts.length === 0) return [];
  return media.map(({ url, sha256 }, at) => ({
    kind: 'order-picture',
    ...{ source, number, url, sha256 },
    case: caseId,
    n: `${id}-${at + 1}`,
    about: caseId,
  }));
}
