import type { Also } from '../commands/ruling.ts';
import type { Case } from '../record/case.ts';
import { rowOf } from './child-row.ts';

/** What a parent is to know of a child after a change, in the same write: nothing where its row stays as it was. */
export function parentHears(found: Case | undefined, next: Case): Also[] {
  if (!next.parent || !found) return [];
  const child = rowOf(next);
  if (JSON.stringify(child) === JSON.stringify(rowOf(found))) return [];
  return [{ caseId: next.parent.id, command: { do: 'childMoved', child } }];
}
