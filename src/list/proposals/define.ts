import type { CommandName } from './commands.ts';
import type { Standing } from './context.ts';
import type { Proposal } from './proposal.ts';
import type { Given, Ruling } from './ruling.ts';
import type { ProposalState } from './state.ts';

/** One step of a proposal: from where, who may, who may instead where somebody may not, and what it does. */
export type Definition<Name extends CommandName> = {
  from: readonly ProposalState[];
  /** `p` is undefined for the step that begins one. Steps of the clock alone refuse everybody. */
  may(actor: Standing, p: Proposal | undefined): boolean;
  who: string;
  rule(given: Given<Name>): Ruling;
};

export const keeper = (actor: Standing): boolean => actor.keeper;
export const leader = (actor: Standing): boolean => actor.leader;
export const nobody = (): boolean => false;

export const KEEPER_ALONE = '这一步由清单管理员做；您可以发「意见」把想法告诉他';
export const LEADER_ALONE = '这一步由带班领导定';
export const CLOCK_ALONE = '这一步到时候自动走';
