import * as z from 'zod';
import { evolving } from '../../cases/record/evolving.ts';
import { Person } from '../../cases/record/person.ts';
import { Command } from './commands.ts';
import { Plan } from './plan.ts';
import { PlanState } from './state.ts';

/** One immutable line of a plan's course: what was asked and what it set. */
export const PlanEvent = z.strictObject({
  plan: Plan.shape.id,
  version: z.int().min(1).describe('of the plan after this event'),
  at: z.int(),
  /** Null: the clock, or whoever keeps visits. */
  actor: Person.nullable(),
  from: PlanState.nullable(),
  to: PlanState,
  key: z.string(),
  command: Command,
  changes: Plan.partial(),
});
export type PlanEvent = z.infer<typeof PlanEvent>;

/** The plan after one more event, and as its whole course tells it. */
export const { evolve, replay } = evolving<Plan>((first) => Plan.parse(first));
