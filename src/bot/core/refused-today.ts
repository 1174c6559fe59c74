import { dayOf } from '../../cases/calendar/calendar.ts';
import type { SourceContact } from '../ports/exchange.ts';

/** How often a source was turned away today, and why the last time. */
export const refusedToday = (met: SourceContact | undefined, now: number): { refused: number; why: string | null } =>
  met?.refusedOn === dayOf(now) ? { refused: met.refused, why: met.why } : { refused: 0, why: null };
