import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { inverseOf } from '../../../catalogue/edit/inverse.ts';
import { differences, type ListDifference } from '../../../catalogue/edit/list-difference.ts';
import { proposedOn } from '../../list/proposals/facts.ts';
import type { Proposal } from '../../list/proposals/proposal.ts';

export type Changes = { changes: ListDifference[]; wrong?: string | undefined };

/** What a proposal changes, seen from the list of this moment, whether or not it is in it already. */
export function changesOf({ edits, state }: Proposal, list: Catalogue): Changes {
  if (edits.length === 0) return { changes: [] };
  const { after, wrong } = proposedOn(list, edits);
  if (after) return { changes: differences(list, after) };
  const before = proposedOn(list, inverseOf(edits)).after;
  if (before) return { changes: differences(before, list) };
  return { changes: [], wrong: state === 'rejected' || state === 'withdrawn' ? undefined : wrong[0] };
}

/** The opposite: what was changed, put back. */
export const putBack = (changes: readonly ListDifference[]): ListDifference[] =>
  changes.map(({ gone, come, ...rest }) => ({ ...rest, gone: come, come: gone }));
