import * as z from 'zod';
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

const KEYS_KEPT = 50;

/** The proposal after one more event. The first event carries the whole of it. */
export function evolve(found: Proposal | undefined, event: ProposalEvent): Proposal {
  const keys = [...(found?.keys ?? []), event.key].slice(-KEYS_KEPT);
  const stamped = { ...event.changes, version: event.version, state: event.to, keys, changedAt: event.at };
  return found ? { ...found, ...stamped } : Proposal.parse(stamped);
}

/** The proposal as its whole course tells it; undefined for an empty one. */
export const replay = (events: readonly ProposalEvent[]): Proposal | undefined =>
  events.reduce<Proposal | undefined>((found, event) => evolve(found, event), undefined);
