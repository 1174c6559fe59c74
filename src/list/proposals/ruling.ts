import type { Edit } from '../../../catalogue/edit/edit.ts';
import type { CommandName, CommandOf } from './commands.ts';
import type { Context, Standing } from './context.ts';
import type { Proposal } from './proposal.ts';
import type { ProposalState } from './state.ts';

export type RefusalCode =
  | 'none'
  | 'stale'
  | 'not-allowed'
  | 'wrong-state'
  | 'missing'
  | 'unfit'
  | 'not-proved'
  | 'dates';
export type Refused = { kind: 'refused'; code: RefusalCode; why: string };

/** What is to be published with the step, in the same write. */
export type Publish = {
  number: number;
  edits: Edit[];
  from: string;
  why: string;
  decided: { by: string; meeting: string | null; date: string };
};

/** What a step does: the state after it, what it sets, and what it publishes. */
export type Effect = { kind: 'effect'; to: ProposalState; changes: Partial<Proposal>; publish?: Publish };
export type Ruling = Effect | Refused;

/** What the rule of one step receives; `actor` is null for the clock. */
export type Given<Name extends CommandName> = {
  p: Proposal;
  command: CommandOf<Name>;
  actor: Standing | null;
  context: Context;
};

/** A refusal for people: says who may, or what to do instead. */
export const refuse = (code: RefusalCode, why: string): Refused => ({ kind: 'refused', code, why });

/** A step that moves the proposal. */
export const move = (to: ProposalState, changes: Partial<Proposal>, publish?: Publish): Effect => ({
  kind: 'effect',
  to,
  changes,
  ...(publish ? { publish } : {}),
});

/** A step of somebody: the clock never takes it. Throws where it does. */
export function by(actor: Standing | null): { openId: Standing['openId']; name: string } {
  if (!actor) throw new Error('the clock took a step that only somebody may take');
  return { openId: actor.openId, name: actor.name };
}
