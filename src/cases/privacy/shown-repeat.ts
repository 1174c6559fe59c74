import type { Relation } from '../record/actor.ts';
import type { Case } from '../record/case.ts';

const SEE_ALL: readonly Relation[] = ['dispatcher', 'leader'];

/** How often something was reported here and what was before, as somebody may know it: a secret report (举报) counts for the desk alone. */
export function shownRepeat(
  { repeat, earlier }: Pick<Case, 'repeat' | 'earlier'>,
  relations: readonly Relation[] = [],
): Pick<Case, 'repeat' | 'earlier'> {
  if (relations.some((one) => SEE_ALL.includes(one))) return { repeat, earlier };
  const open = earlier.filter(({ secret }) => !secret);
  return { repeat: repeat - (earlier.length - open.length), earlier: open };
}
