import type { ActionOf } from '../../../cards/actions.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { GONE, stepped } from './stepped.ts';

/** A step that needs no words. */
export async function onProposalStep(
  { proposal, step, v }: ActionOf<'proposal-step'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const [found, roster] = await Promise.all([world.store.proposal(proposal), readRoster(world)]);
  if (!found) return GONE();
  const command = step === 'submit' ? ({ do: 'submit', despite: null } as const) : ({ do: 'withdraw' } as const);
  return stepped({ found, command, seen: v, roster }, click, world);
}

/** A department agrees. An answer of another meanwhile is no reason to ask again. */
export async function onProposalAgree(
  { proposal, department }: ActionOf<'proposal-agree'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const [found, roster] = await Promise.all([world.store.proposal(proposal), readRoster(world)]);
  if (!found) return GONE();
  const command = { do: 'answer', department, answer: 'agree', words: null } as const;
  return stepped({ found, command, seen: null, roster }, click, world);
}
