import type { CommandName } from './commands.ts';
import type { Definition } from './define.ts';
import { answer, closeAsking, remind } from './rules/asking.ts';
import { adopt, reject, rollBack, takeEffect, withdraw } from './rules/deciding.ts';
import { prove, revise, submit } from './rules/drafting.ts';
import { conclude, review } from './rules/reviewing.ts';

/** The step that begins a proposal stands in decide.ts: it finds none. */
export type StepName = Exclude<CommandName, 'draft'>;

/** Every step of a proposal. */
export const STEPS: { [Name in StepName]: Definition<Name> } = {
  revise,
  prove,
  submit,
  answer,
  remind,
  'close-asking': closeAsking,
  conclude,
  review,
  adopt,
  reject,
  'take-effect': takeEffect,
  'roll-back': rollBack,
  withdraw,
};

/** The steps of the clock: nobody presses them. */
export const BY_CLOCK: readonly StepName[] = ['prove', 'remind', 'close-asking', 'take-effect'];
