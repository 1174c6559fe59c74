import type { OrderSource } from '../../../catalogue/sources/schema.ts';
import type { Place } from '../../cases/record/case.ts';
import { placeOfOrder } from '../../exchange/as-report.ts';
import { type Intake, type IntakeKnown, intakeOf } from '../../exchange/intake.ts';
import { matterOfCode, stepOfStatus } from '../../exchange/matter-of.ts';
import type { OutsideOrder } from '../../exchange/order.ts';
import type { OutsideRef } from '../../exchange/reference.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** An order as this office reads it: where it is, what of the list it is, and what becomes of it. */
export type UnderstoodOrder = { order: OutsideOrder; place: Place; matterId: string | null; intake: Intake };

type Understanding = { source: OrderSource; roster: Roster; world: World };
type Near = IntakeKnown['near'];

/** Open cases at the places of orders, with who waits for them; each place is looked up once. */
export function nearby({ store }: World): (place: Place) => Promise<Near> {
  const known = new Map<string, Promise<Near>>();
  return (place) => {
    const key = `${place.community}/${place.estate}`;
    const found = known.get(key) ?? openAt(place);
    known.set(key, found);
    return found;
  };
  async function openAt(place: Place): Promise<Near> {
    const open = await store.openAt(place);
    const refs = await store.refsOfCases(open.map(({ id }) => id));
    return open.map((c) => ({ c, sources: refs.filter((ref) => ref.caseId === c.id).map(({ source }) => source) }));
  }
}

/** What becomes of an order now. */
export async function understoodOrder(
  order: OutsideOrder,
  ref: OutsideRef | undefined,
  near: (place: Place) => Promise<Near>,
  { source, roster, world }: Understanding,
): Promise<UnderstoodOrder> {
  const communities = world.catalogue.communities.map(({ name }) => name);
  const place = placeOfOrder(order, roster.places(), communities);
  const said = matterOfCode(source, order.what.code);
  const matterId = (said && world.catalogue.inUse(said)?.id) || null;
  const mayJoin = !ref && matterId !== null && place.estate !== null;
  const known = {
    ref,
    near: mayJoin ? await near(place) : [],
    mirrors: ref !== undefined && (await isMirror(order, source, world)),
  };
  return { order, place, matterId, intake: intakeOf(order, { place, object: null, matterId }, known, world.now()) };
}

/** Whether how its sender says an order stands is what it was told by us. */
async function isMirror(order: OutsideOrder, source: OrderSource, { store }: World): Promise<boolean> {
  const step = stepOfStatus(source, order.external.status);
  if (step === null) return false;
  const told = await store.receiptsOf(source.id, order.id);
  return told.some((one) => one.step === step && (one.state === 'queued' || one.state === 'sent'));
}
