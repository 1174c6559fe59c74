import type { Values } from '../../forms/values.ts';
import type { CommandOf } from '../../list/proposals/commands.ts';
import { ProposalId, SERIES } from '../../list/proposals/proposal.ts';
import { subjectOfProposal } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, together } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { ProposalDraft } from '../ports/proposals.ts';
import type { World } from '../ports/world.ts';
import { GONE, stepped } from './stepped.ts';

/** A form as it was submitted, and by whom. */
export type Submitted = { draft: ProposalDraft; values: Values; roster: Roster; click: Click; world: World };

/** A new proposal under the next number; its card comes to whoever drafted it. */
export async function begun(
  command: Omit<CommandOf<'draft'>, 'do' | 'id'>,
  { draft, roster, click, world }: Submitted,
): Promise<Reaction> {
  const id = ProposalId.parse(`${SERIES}-${await world.store.takeNumber(SERIES)}`);
  const { openId } = click.who;
  const outcome = await stepped(
    { found: undefined, command: { do: 'draft', id, ...command }, seen: null, roster, draft: draft.id },
    click,
    world,
  );
  if (outcome.changes.length === 0) return outcome;
  // The keepers hear of it anyway: the drafter is among them, or gets a card of their own.
  const isTold = outcome.says.some((one) => one.kind === 'send' && 'openId' in one.to && one.to.openId === openId);
  return together(outcome, { changes: [], says: isTold ? [] : [cardOf(id, click)] });
}

/** What is proposed is written anew; its card comes below the form, where its next button is pressed. */
export async function revised(
  id: ProposalId,
  written: Pick<CommandOf<'revise'>, 'edits' | 'why'>,
  { draft, roster, click, world }: Submitted,
): Promise<Reaction> {
  const found = await world.store.proposal(id);
  if (!found) return GONE();
  const command = { do: 'revise' as const, ...written };
  const outcome = await stepped({ found, command, seen: null, roster, draft: draft.id }, click, world);
  if (outcome.changes.length === 0) return outcome;
  return together(outcome, { changes: [], says: [cardOf(id, click)] });
}

/** The card of a proposal, in the chat of whoever wrote it. */
function cardOf(id: ProposalId, { who: { openId } }: Click): Outgoing {
  const view = { view: 'proposal', proposal: id, audience: `person:${openId}` } as const;
  return { kind: 'send', to: { openId }, view, subject: subjectOfProposal(id), about: id };
}
