import type { DraftId } from '../../brands.ts';
import type { Command } from '../../list/proposals/commands.ts';
import type { Proposal, ProposalId } from '../../list/proposals/proposal.ts';
import { STATE_WORDS } from '../../list/proposals/state.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { standingOf } from './standing.ts';

type Step = {
  found: Proposal | undefined;
  command: Command;
  seen: number | null;
  roster: Roster;
  /** The form it was asked with: used up by the step, and its summary shown in its place. */
  draft?: DraftId | undefined;
};

/** A step somebody pressed or submitted. A refusal is a toast, so that nothing typed is lost; an old card becomes fresh. */
export async function stepped(
  { found, command, seen, roster, draft }: Step,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const actor = standingOf(openId, roster);
  const acted = await act({ found, command, actor, key: click.key, seen, roster }, world);
  if (acted.kind === 'refused') {
    const shown = acted.code === 'stale' && found && !draft ? showAgain(found.id, openId) : {};
    // Tried on another list than the one in force: it is tried anew.
    const says: Outgoing[] =
      acted.code === 'not-proved' && found ? [{ kind: 'proposal-proof', proposal: found.id, about: found.id }] : [];
    return { changes: [], says, answer: { toast: { type: 'warning', content: acted.why }, ...shown } };
  }
  const { next, changes, says } = acted;
  const at = world.now();
  const words = `${next.id}：现在是「${STATE_WORDS[next.state]}」`;
  if (!draft) return { changes, says, answer: { toast: { type: 'success', content: words } } };
  return {
    changes: [...changes, { kind: 'draft-used', id: draft, at, result: next.id }],
    says,
    answer: {
      toast: { type: 'success', content: words },
      show: { view: 'form-done', title: '记上了', words },
    },
  };
}

const showAgain = (proposal: ProposalId, openId: Click['who']['openId']) => ({
  show: { view: 'proposal' as const, proposal, audience: `person:${openId}` },
});

export const GONE = () => toast('这条提议找不到了，请发「提议」看看。', 'warning');
