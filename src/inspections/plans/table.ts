import type { CommandName } from './commands.ts';
import { approve, beginUrgently, giveBack, submit } from './rules/approving.ts';
import { revise } from './rules/drawing.ts';
import { join, takeIn } from './rules/joining.ts';
import { announce, brief, cancel, send, tellLate } from './rules/sending.ts';
import { visit } from './rules/visiting.ts';
import type { Definition } from './ruling.ts';

/** The step that begins a plan stands in decide.ts: it finds none. */
export type StepName = Exclude<CommandName, 'draft'>;

/** Every step of a plan. */
export const STEPS: { [Name in StepName]: Definition<Name> } = {
  revise,
  submit,
  approve,
  return: giveBack,
  send,
  announce,
  'begin-urgently': beginUrgently,
  brief,
  'tell-late': tellLate,
  visit,
  join,
  'take-in': takeIn,
  cancel,
};

/** The steps nobody presses: the clock's, and what a visit itself brings. */
export const BY_ITSELF: readonly StepName[] = ['brief', 'tell-late', 'visit'];
