import { DAY_MS } from '../cases/calendar/calendar.ts';
import type { Case } from '../cases/record/case.ts';
import type { CaseId } from '../cases/record/ids.ts';
import { type Spot, sameSpot } from '../cases/record/same-place.ts';
import { OPEN_STATES } from '../cases/record/state.ts';
import { askedHash, dueOfOrder, type OutsideOrder, orderHash } from './order.ts';
import type { OutsideRef } from './reference.ts';

/** What is known when an order comes in: whether it is known, what is open where it is, and who waits for those. */
export type IntakeKnown = {
  ref: OutsideRef | undefined;
  /** How its sender says it stands is what we told of it. */
  mirrors?: boolean;
  /** Open cases at the place, and the sources that wait for each. */
  near: readonly { c: Case; sources: readonly string[] }[];
};

/** Where and what of the list an order is about. */
export type OrderSpot = Spot & { matterId: string | null };

/** What becomes of an order. `ref` is how it is known afterwards; `same`: nothing is new, or it is older than what is known. */
export type Intake =
  | { do: 'open'; ref: Omit<OutsideRef, 'caseId'> }
  | { do: 'join'; caseId: CaseId; ref: OutsideRef }
  | { do: 'update' | 'withdraw'; ref: OutsideRef }
  | { do: 'same' };

/** Two systems that report one thing do so within this time. */
const ONE_REPORT_MS = DAY_MS;
/** So many of what was heard of one order are told apart from news. */
const MOST_SEEN = 20;

/**
 * One order, decided: the same any number of times is one case, and of its revisions the highest stands in whatever order
 * they come; where a source counts none, what was heard once is never news again. An order of another source at the very
 * same spot with the same matter within a day joins that case, but never a fire accident and never what is kept secret.
 */
export function intakeOf(
  order: OutsideOrder,
  spot: OrderSpot,
  { ref, near, mirrors = false }: IntakeKnown,
  now: number,
): Intake {
  const [hash, asked] = [orderHash(order), askedHash(order)];
  const { revision } = order.external;
  const heard = { source: order.source, number: order.id, revision, due: dueOfOrder(order), asked };
  if (ref) {
    const older = revision !== null && ref.revision !== null && revision <= ref.revision;
    if (older || ref.seen.includes(hash) || (mirrors && ref.asked === asked)) return { do: 'same' };
    const next = { ...ref, ...heard, seen: [...ref.seen, hash].slice(-MOST_SEEN) };
    if (order.type === 'event.withdrawn') return { do: 'withdraw', ref: { ...next, due: null } };
    return { do: 'update', ref: next };
  }
  if (order.type === 'event.withdrawn' || order.type === 'receipt') return { do: 'same' };
  const fresh = { ...heard, seen: [hash] };
  const into = joins(order, spot, near, now);
  return into ? { do: 'join', caseId: into, ref: { ...fresh, caseId: into } } : { do: 'open', ref: fresh };
}

function joins(order: OutsideOrder, spot: OrderSpot, near: IntakeKnown['near'], now: number): CaseId | undefined {
  if (order.class === '火灾事故' || order.external.secret || spot.matterId === null) return undefined;
  return near.find(
    ({ c, sources }) =>
      c.matterId === spot.matterId &&
      OPEN_STATES.includes(c.state) &&
      !c.reportedPerson &&
      c.children.length === 0 &&
      c.parent === null &&
      c.times.opened > now - ONE_REPORT_MS &&
      !sources.includes(order.source) &&
      sameSpot(spot, c) === 'same',
  )?.c.id;
}
