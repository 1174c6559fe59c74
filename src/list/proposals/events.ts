import * as z from 'zod';
import { evolving } from '../../cases/record/evolving.ts';
import { Person } from '../../cases/record/person.ts';
import { Command } from './commands.ts';
import { Proposal } from './proposal.ts';
import { ProposalState } from './state.ts';

/**
 * One immutable line of a proposal's course: what was asked and what it set. Replaying the changes gives the proposal
 * without the rules of the day it happened.
 */
export const ProposalEvent = z.strictObject({
  proposal: Proposal.shape.id,
  version: z.int().min(1).describe('of the proposal after this event'),
  at: z.int(),
  /** Null: the clock. */
  actor: Person.nullable(),
  from: ProposalState.nullable(),
  to: ProposalState,
  key: z.string(),
  command: Command,
  changes: Proposal.partial(),
});
export type ProposalEvent = z.infer<typeof ProposalEvent>;

/** The proposal after one more event, and as its whole course tells it. */
export const { evolve, replay } = evolving<Proposal>((first) => Proposal.parse(first));
