import type { CommandName, CommandOf } from './commands.ts';
import type { Context, Standing } from './context.ts';
import type { Plan } from './plan.ts';
import type { PlanState } from './state.ts';

export type RefusalCode =
  | 'none'
  | 'stale'
  | 'not-allowed'
  | 'wrong-state'
  | 'missing'
  | 'unfit'
  | 'over-cap'
  | 'dates'
  | 'taken';
export type Refused = { kind: 'refused'; code: RefusalCode; why: string };

/** What a step does: the state after it and what it sets. */
export type Effect = { kind: 'effect'; to: PlanState; changes: Partial<Plan> };
export type Ruling = Effect | Refused;

/** What the rule of one step receives; `actor` is null for the clock and for whoever keeps visits. */
export type Given<Name extends CommandName> = {
  plan: Plan;
  command: CommandOf<Name>;
  actor: Standing | null;
  context: Context;
};

/** One step: from where, who may, who may instead where somebody may not, and what it does. */
export type Definition<Name extends CommandName> = {
  from: readonly PlanState[];
  may(actor: Standing, plan: Plan, command: CommandOf<Name>): boolean;
  who: string;
  rule(given: Given<Name>): Ruling;
};

/** A refusal for people: says who may, or what to do instead. */
export const refuse = (code: RefusalCode, why: string): Refused => ({ kind: 'refused', code, why });

/** A step that moves the plan. */
export const move = (to: PlanState, changes: Partial<Plan>): Effect => ({ kind: 'effect', to, changes });

/** A step of somebody: the clock never takes it. Throws where it does. */
export function by(actor: Standing | null): { openId: Standing['openId']; name: string } {
  if (!actor) throw new Error('the clock took a step that only somebody may take');
  return { openId: actor.openId, name: actor.name };
}

export const starter = (actor: Standing, { starter: one }: Plan): boolean => actor.openId === one.openId;
export const nobody = (): boolean => false;
export const STARTER_ALONE = '这一步由发起的人做';
export const CLOCK_ALONE = '这一步到时候自动走';
