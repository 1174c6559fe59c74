import * as z from 'zod';
import { Person } from '../cases/record/person.ts';

/** So many of the latest keys are kept, each of which acts once. */
const KEYS_KEPT = 50;

/** What every record of the station has: its version, the keys of its latest steps, when it was changed. */
export const courseFields = {
  version: z.int().min(1),
  keys: z.array(z.string()),
  changedAt: z.int(),
};
type Coursed = { id: string; version: number; keys: string[]; changedAt: number };

/** One immutable line of a record's course: who did what, and what it set. */
export const StationEvent = z.strictObject({
  record: z.string(),
  version: z.int().min(1).describe('of the record after this event'),
  at: z.int(),
  /** Null: the clock, or many of whom nobody is named. */
  actor: Person.nullable(),
  step: z.string(),
  key: z.string(),
  changes: z.record(z.string(), z.unknown()),
});
export type StationEvent = z.infer<typeof StationEvent>;

/** By whom a rule is decided, when, under which key. */
export type StationContext = { now: number; key: string; actor: Person | null };

export type StationRefusal = { kind: 'refused'; why: string };
export type StationRuling<Kept> = StationRefusal | { kind: 'done'; changes: Partial<Omit<Kept, keyof Coursed>> };

/** A step that is not taken, with what somebody reads. */
export const refuse = (why: string): StationRefusal => ({ kind: 'refused', why });
/** A step that sets these; nothing where it changes nothing. */
export const set = <Kept>(changes: Partial<Omit<Kept, keyof Coursed>>): StationRuling<Kept> => ({
  kind: 'done',
  changes,
});

export type StationDecision<Kept> =
  | StationRefusal
  /** Nothing to write where the key was seen before, or nothing is different. */
  | { kind: 'done'; next: Kept; event: StationEvent | undefined };

/** A record after one more event, read again by its schema. */
const evolved = <Kept extends Coursed>(
  schema: z.ZodType<Kept>,
  found: Kept | undefined,
  { record, version, at, key, changes }: StationEvent,
): Kept =>
  schema.parse({
    ...(found ?? { id: record }),
    ...changes,
    version,
    keys: [...(found?.keys ?? []), key].slice(-KEYS_KEPT),
    changedAt: at,
  });

/** The record as its whole course tells it; undefined for an empty one. */
export const told = <Kept extends Coursed>(
  schema: z.ZodType<Kept>,
  events: readonly StationEvent[],
): Kept | undefined => events.reduce<Kept | undefined>((found, event) => evolved(schema, found, event), undefined);

/** What a step comes to by its rule, as an event and the record after it. Pure. */
export function stepped<Kept extends Coursed>(
  schema: z.ZodType<Kept>,
  { found, id, step }: { found: Kept | undefined; id: Kept['id']; step: string },
  rule: () => StationRuling<Kept>,
  { now, key, actor }: StationContext,
): StationDecision<Kept> {
  if (found?.keys.includes(key)) return { kind: 'done', next: found, event: undefined };
  const ruling = rule();
  if (ruling.kind === 'refused') return ruling;
  if (found && Object.keys(ruling.changes).length === 0) return { kind: 'done', next: found, event: undefined };
  const version = (found?.version ?? 0) + 1;
  const by = actor && { openId: actor.openId, name: actor.name };
  const event = StationEvent.parse({ record: id, version, at: now, actor: by, step, key, changes: ruling.changes });
  return { kind: 'done', next: evolved(schema, found, event), event };
}
