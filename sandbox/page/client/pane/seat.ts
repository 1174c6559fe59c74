import * as z from 'zod';
import type { Office } from '../office.ts';

export type Slot = 'left' | 'right';
const Seat = z.object({ as: z.string(), chat: z.string().optional() });
/** Who sits at a pane and which chat is open there. */
export type Seat = z.infer<typeof Seat>;

const USUAL: Record<Slot, string> = { left: 'grid-worker', right: 'officer' };
const keyOf = (slot: Slot) => `seat ${slot}`;

/** The seat as it was left in this tab; at first a grid worker on the left, a department's officer on the right. */
export function loadSeat(slot: Slot, { people }: Office): Seat {
  const usual = people.find(({ role }) => role === USUAL[slot]) ?? people[0];
  const kept = sessionStorage.getItem(keyOf(slot));
  const seat = Seat.safeParse(kept === null ? undefined : JSON.parse(kept));
  if (seat.success && people.some(({ id }) => id === seat.data.as)) return seat.data;
  return { as: usual?.id ?? '' };
}

/** Keeps the seat for a reload of this tab. */
export const keepSeat = (slot: Slot, seat: Seat): void => sessionStorage.setItem(keyOf(slot), JSON.stringify(seat));
