import { draftId } from '../../../cards/ids.ts';
import type { DraftId, OpenId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import type { PhotoChange } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';

/** How long pictures sent to the bot join what was last opened, ms. */
export const COLLECTING = 30 * 60_000;

/** From now on somebody's pictures join this form or case. */
export const collecting = (openId: OpenId, target: CaseId | DraftId, { now }: Pick<World, 'now'>): PhotoChange => ({
  kind: 'collect',
  openId,
  target,
  until: now() + COLLECTING,
});

/** A case, or a form. */
export type PhotosFor = { caseId: CaseId; draftId?: undefined } | { caseId?: undefined; draftId: DraftId };

/** Which of the two a stored target is. */
export function targetOf(target: CaseId | DraftId): PhotosFor {
  const caseId = CaseId.safeParse(target).data;
  return caseId ? { caseId } : { draftId: draftId.parse(target) };
}

/** Where somebody's pictures go now: what they opened or reported last, else the newest form that is still open. */
export async function targetNow(openId: OpenId, { store, now }: World): Promise<PhotosFor | undefined> {
  const last = await store.collecting(openId, now());
  if (last) return targetOf(last);
  const opened = await store.openedBy(openId, now() - COLLECTING);
  const open = opened.find((draft) => !draft.usedAt);
  return open && { draftId: open.id };
}
