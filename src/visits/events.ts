import * as z from 'zod';
import { Person } from '../cases/record/person.ts';
import { VisitState } from '../inspections/summary.ts';
import { Answer } from './answers.ts';
import { Command } from './commands.ts';
import { Visit } from './visit.ts';

/** So many of the latest keys are kept, each of which acts once. */
const KEYS_KEPT = 50;

/** What an event sets: a default stands in for what an earlier visit does not have, and would set back what nobody touched. */
const Changes = Visit.omit({ answers: true })
  .extend({
    overCap: Visit.shape.overCap.unwrap(),
    mergedAway: Visit.shape.mergedAway.unwrap(),
    walked: Visit.shape.walked.unwrap(),
    repeats: Visit.shape.repeats.unwrap(),
    recheck: Visit.shape.recheck.unwrap(),
  })
  .partial();

/** One immutable line of a visit's course: what was done and what it set; of the answers those that it set alone. */
export const VisitEvent = z.strictObject({
  visit: Visit.shape.id,
  version: z.int().min(1).describe('of the visit after this event'),
  at: z.int(),
  /** Null: the owner's page or the clock. */
  actor: Person.nullable(),
  from: VisitState.nullable(),
  to: VisitState,
  key: z.string(),
  command: Command,
  answers: z.array(Answer),
  changes: Changes,
});
export type VisitEvent = z.infer<typeof VisitEvent>;

const replaced = (before: readonly Answer[], set: readonly Answer[]): Answer[] => {
  const items = new Set(set.map(({ item }) => item));
  return [...before.filter(({ item }) => !items.has(item)), ...set];
};

/** The visit after one more event. */
export function evolve(found: Visit | undefined, event: VisitEvent): Visit {
  const keys = [...(found?.keys ?? []), event.key].slice(-KEYS_KEPT);
  const stamped = { ...event.changes, version: event.version, state: event.to, keys, changedAt: event.at };
  return found
    ? { ...found, ...stamped, answers: replaced(found.answers, event.answers) }
    : Visit.parse({ ...stamped, answers: event.answers });
}

/** The visit as its whole course tells it; undefined for an empty one. */
export const replay = (events: readonly VisitEvent[]): Visit | undefined =>
  events.reduce<Visit | undefined>(evolve, undefined);
