import type { DraftId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { PhotoChange } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';

/** How long pictures sent to the bot join what was last opened, ms. */
const COLLECTING = 30 * 60_000;

/** From now on somebody's pictures join this form or case. */
export const collecting = (openId: string, target: CaseId | DraftId, { now }: Pick<World, 'now'>): PhotoChange => ({
  kind: 'collect',
  openId,
  target,
  until: now() + COLLECTING,
});
