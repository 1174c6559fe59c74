import type { OpenId } from '../../../brands.ts';
import type { Actor, Relation } from '../../record/actor.ts';
import { type Case, withPhotos } from '../../record/case.ts';
import type { CaseLine } from '../../record/line.ts';
import { type Refused, refuse } from '../ruling.ts';

/** The work begins again; pictures of what was done before stay in the record. */
export const again = (c: Case): Partial<Case> => ({
  result: null,
  photos: withPhotos(c, c.result?.photos ?? []),
  verifyWhy: [],
  ...(c.lines.length > 0 ? { lines: c.lines.map(undone) } : {}),
});

/** A line that was said to be put right and is looked at again; what was right before anybody left stays so. */
const undone = (line: CaseLine): CaseLine =>
  line.state === 'corrected' ? { ...line, state: 'not-corrected', correctedAt: null, seen: false } : line;

type Worker = { openId?: OpenId | undefined; relations: readonly Relation[] };

/** Whether somebody has worked on the case or acts for its lead. */
export const works = (c: Case, { openId, relations }: Worker): boolean =>
  (openId !== undefined && c.workedBy.includes(openId)) || relations.includes('lead');

/** Who works a case does not say whether it is solved, even where they also reported it. */
export function worksIt(c: Case, actor: Actor): Refused | undefined {
  if (actor.kind === 'clock') return undefined;
  return works(c, { openId: actor.openId, relations: actor.relationsTo(c) })
    ? refuse('same-person', '办理的人不能自己确认；请上报人或当地网格员确认')
    : undefined;
}
