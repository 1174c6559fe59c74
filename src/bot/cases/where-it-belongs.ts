import { draftId } from '../../../cards/ids.ts';
import type { DraftId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { itemOfKey } from '../../visits/item-key.ts';
import type { World } from '../ports/world.ts';

/**
 * The case that pictures sent for it, for a form or for an item of a visit belong to by now; undefined while there is none.
 * `handedIn`: they went in with the form or the visit, whose command was permitted; nobody decides that once more.
 */
export async function whereItBelongs(
  target: CaseId | DraftId,
  { store }: World,
): Promise<{ caseId: CaseId; handedIn: boolean } | undefined> {
  const caseId = CaseId.safeParse(target).data;
  if (caseId) return { caseId, handedIn: false };
  const became = await becameOf(draftId.parse(target), { store });
  return became && { caseId: became, handedIn: true };
}

async function becameOf(target: DraftId, { store }: Pick<World, 'store'>): Promise<CaseId | undefined> {
  const seen = itemOfKey(target);
  if (seen) {
    const visit = await store.visit(seen.visit);
    return visit?.found.find(({ item }) => item === seen.item)?.caseId ?? undefined;
  }
  const draft = await store.draft(target);
  if (draft?.body.form === 'hold') return draft.body.went && becameOf(draft.body.went, { store });
  return CaseId.safeParse(draft?.result).data;
}
