import type { CommandName } from './commands.ts';
import type { ProposalState } from './state.ts';

/** Who hears of a step, and how: the proposal's card with what is to be done, what was published, or one line. */
export type To = 'keepers' | 'asked' | 'silent' | 'legal' | 'leaders' | 'drafter' | 'changed';
export type ToldTo = { to: To; as: 'card' | 'published' | 'line' };

const card = (to: To): ToldTo => ({ to, as: 'card' });
const line = (to: To): ToldTo => ({ to, as: 'line' });

/** Whom the next step waits for. */
const HANDED_ON: Partial<Record<ProposalState, ToldTo[]>> = {
  drafting: [card('keepers')],
  asking: [card('asked')],
  divided: [card('keepers')],
  'legal-review': [card('legal')],
  deciding: [card('leaders')],
};

const PUBLISHED: ToldTo[] = [{ to: 'changed', as: 'published' }, line('drafter')];

/** What each step tells beside handing the proposal on; a new step does not compile until it is decided. */
const BESIDE: Record<CommandName, Partial<Record<ProposalState, ToldTo[]>>> = {
  draft: {},
  revise: {},
  prove: {},
  submit: { 'in-force': PUBLISHED },
  answer: {},
  remind: { asking: [card('silent')] },
  'close-asking': {},
  conclude: {},
  review: { rejected: [line('drafter'), line('keepers')], drafting: [line('drafter')] },
  adopt: { 'in-force': PUBLISHED, pending: PUBLISHED },
  reject: { rejected: [line('drafter'), line('keepers')] },
  'take-effect': { 'in-force': [line('drafter')] },
  'roll-back': { 'rolled-back': PUBLISHED },
  withdraw: { withdrawn: [line('keepers')] },
};

/** Who is told of a step that led from one state to another; whoever must act next gets the card, once. */
export function toldOf(command: CommandName, from: ProposalState | null, to: ProposalState): ToldTo[] {
  const handed = from === to ? [] : (HANDED_ON[to] ?? []);
  return [...handed, ...(BESIDE[command][to] ?? [])];
}
