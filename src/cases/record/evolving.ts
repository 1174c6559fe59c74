/** What every record keeps that is told by its events. */
type Kept = { version: number; state: string; keys: string[]; changedAt: number };
/** One event of a record: the state after it and what it set. */
type Event<Whole extends Kept> = {
  version: number;
  at: number;
  to: Whole['state'];
  key: string;
  changes: Partial<Whole>;
};

/** So many of the latest keys are kept, each of which acts once. */
const KEYS_KEPT = 50;

/**
 * How events make a record: `evolve` gives it after one more, `replay` as its whole course tells it, undefined for an empty
 * one. The first event carries the whole record, which `parse` holds against its schema.
 */
export function evolving<Whole extends Kept>(parse: (first: unknown) => Whole) {
  const evolve = (found: Whole | undefined, event: Event<Whole>): Whole => {
    const keys = [...(found?.keys ?? []), event.key].slice(-KEYS_KEPT);
    const stamped = { ...event.changes, version: event.version, state: event.to, keys, changedAt: event.at };
    return found ? { ...found, ...stamped } : parse(stamped);
  };
  const replay = (events: readonly Event<Whole>[]): Whole | undefined =>
    events.reduce<Whole | undefined>(evolve, undefined);
  return { evolve, replay };
}
