import type { Actor } from '../../record/actor.ts';
import { type Case, withPhotos } from '../../record/case.ts';
import { type Refused, refuse } from '../ruling.ts';

/** The work begins again; pictures of what was done before stay in the record. */
export const again = (c: Case): Partial<Case> => ({
  result: null,
  photos: withPhotos(c, c.result?.photos ?? []),
  verifyWhy: [],
});

/** Who works a case does not say whether it is solved, even where they also reported it. */
export function worksIt(c: Case, actor: Actor): Refused | undefined {
  if (actor.kind === 'clock') return undefined;
  const worker = c.workedBy.includes(actor.openId) || actor.relationsTo(c).includes('lead');
  return worker ? refuse('same-person', '办理的人不能自己确认；请上报人或当地网格员确认') : undefined;
}
