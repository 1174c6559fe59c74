import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import type { OpenId } from '../../brands.ts';
import { DAY_MS, instantOf } from '../../cases/calendar/calendar.ts';
import { fieldsOf } from './archive.ts';
import type { FieldValue, InspectedSubject, Source, SubjectEvent } from './subject.ts';

/** What is private of a place, by the field; null takes it away. */
export type PrivateFields = Record<string, FieldValue | null>;

/** One step of a file, and the file after it; refused as a conflict when another step took the version. */
export type SubjectWrite = {
  next: InspectedSubject;
  event: SubjectEvent;
  private: PrivateFields;
  /** When what is private goes; null while the place is open. */
  eraseAt: number | null;
  /** The papers that end, and when to remind of each, epoch ms. */
  expiries: { field: string; until: string; remindAt: number }[];
};

/** Who changes a file, when, from where, and by which rules of the office. */
export type Hand = {
  by: string;
  openId: OpenId | null;
  at: number;
  from: Source;
  bundles: readonly Bundle[];
  limits: { expiryDays: number; keepMonths: number };
};

/** Papers are reminded of at nine in the morning. */
const NINE = 9 * 60;

/** A value as it is kept, with who entered it, when and from where. */
export const valueBy = (value: string, until: string | null, { by, at, from }: Hand): FieldValue => ({
  value,
  until,
  by,
  at,
  from,
});

/** The papers of an open file that end, of the fields whose bundle says so. */
function expiriesOf({ state, fields }: InspectedSubject, { bundles, limits }: Hand): SubjectWrite['expiries'] {
  if (state !== 'open') return [];
  const ending = new Set(bundles.flatMap(fieldsOf).flatMap(({ key, expires }) => (expires ? [key] : [])));
  return Object.entries(fields).flatMap(([field, { until }]) =>
    until !== null && ending.has(field)
      ? [{ field, until, remindAt: instantOf(until, NINE) - limits.expiryDays * DAY_MS }]
      : [],
  );
}

/** So many months after an instant, Shanghai; the last day of a shorter month. */
export function monthsAfter(at: number, months: number): number {
  const local = new Date(at + 8 * 3_600_000);
  const month = local.getUTCMonth() + months;
  const last = new Date(Date.UTC(local.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const moved = Date.UTC(local.getUTCFullYear(), month, Math.min(local.getUTCDate(), last));
  return moved + (local.getTime() % DAY_MS) - 8 * 3_600_000;
}

/** A step of a file as it is written: what stays private is in no event. */
export function writeOf(
  next: Omit<InspectedSubject, 'version' | 'changedAt'> & { version?: number },
  what: SubjectEvent['what'],
  set: SubjectEvent['set'],
  hand: Hand,
  priv: PrivateFields = {},
): SubjectWrite {
  const subject: InspectedSubject = { ...next, version: (next.version ?? 0) + 1, changedAt: hand.at };
  const { by, openId, at, from, limits } = hand;
  return {
    next: subject,
    event: { subject: subject.id, version: subject.version, at, by, openId, from, what, set },
    private: priv,
    eraseAt: subject.closedAt === null ? null : monthsAfter(subject.closedAt, limits.keepMonths),
    expiries: expiriesOf(subject, hand),
  };
}
