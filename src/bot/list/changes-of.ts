import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { withEdits } from '../../../catalogue/edit/apply.ts';
import { inverseOf } from '../../../catalogue/edit/inverse.ts';
import { differences, type ListDifference } from '../../../catalogue/edit/list-difference.ts';
import type { Proposal } from '../../list/proposals/proposal.ts';

export type ProposedChanges = { changes: ListDifference[]; wrong?: string | undefined };

/** What a proposal changes, seen from the list of this moment, whether or not it is in it already. */
export function proposedChanges({ edits, state }: Proposal, list: Catalogue): ProposedChanges {
  if (edits.length === 0) return { changes: [] };
  const after = withEdits(list, edits);
  if ('list' in after) return { changes: differences(list, after.list) };
  const before = withEdits(list, inverseOf(edits));
  if ('list' in before) return { changes: differences(before.list, list) };
  return { changes: [], wrong: state === 'rejected' || state === 'withdrawn' ? undefined : after.wrong[0]?.why };
}

/** The opposite: what was changed, put back. */
export const putBack = (changes: readonly ListDifference[]): ListDifference[] =>
  changes.map(({ gone, come, ...rest }) => ({ ...rest, gone: come, come: gone }));
