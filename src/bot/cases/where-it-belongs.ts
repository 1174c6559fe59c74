import { draftId } from '../../../cards/ids.ts';
import { alarmOfKey } from '../../alarms/alarm-key.ts';
import type { DraftId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { itemOfKey } from '../../visits/item-key.ts';
import type { World } from '../ports/world.ts';

/** Where something that was sent for a form, an item of a visit or a case stands by now. */
export type Belongs =
  | { to: DraftId; caseId?: undefined }
  /** `handedIn`: it went in with a form or a visit, whose command was permitted; nobody decides that once more. */
  | { to: CaseId; caseId: CaseId; handedIn: boolean };

/** The case that was made of what somebody sent this for, else the form or item that still waits. */
export async function whereItBelongs(target: CaseId | DraftId, { store }: Pick<World, 'store'>): Promise<Belongs> {
  const caseId = CaseId.safeParse(target).data;
  if (caseId) return { to: caseId, caseId, handedIn: false };
  const to = draftId.parse(target);
  const item = itemOfKey(target);
  if (item) {
    const visit = await store.visit(item.visit);
    return waitsOr(to, visit?.found.find((one) => one.item === item.item)?.caseId ?? undefined);
  }
  const alarm = alarmOfKey(target);
  if (alarm) return waitsOr(to, (await store.alarm(alarm))?.caseId ?? undefined);
  const draft = await store.draft(to);
  if (draft?.body.form === 'hold') return draft.body.went ? whereItBelongs(draft.body.went, { store }) : { to };
  return waitsOr(to, CaseId.safeParse(draft?.result).data);
}

const waitsOr = (to: DraftId, caseId: CaseId | undefined): Belongs =>
  caseId ? { to: caseId, caseId, handedIn: true } : { to };
