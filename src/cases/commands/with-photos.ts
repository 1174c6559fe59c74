import type { Actor, Relation } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import type { Pictured } from '../record/pictures.ts';

const WORKING: readonly Relation[] = ['lead', 'lead-head', 'support', 'seated', 'council'];
const NOBODY_YET: readonly Case['state'][] = ['to-dispatch', 'to-sign', 'return-review'];

/** What a picture shows that somebody sends now: of who works on it the work, of others how the place looks since. */
function sentNow(c: Case, sender: Actor): Pictured {
  const works = sender.relationsTo(c).some((relation) => WORKING.includes(relation));
  if (c.result) return works ? 'after' : 'since';
  if (works && !NOBODY_YET.includes(c.state)) return 'during';
  if (c.unsolvedCount + c.reopens > 0) return 'unsolved';
  return c.reworks > 0 ? 'reworked' : 'before';
}

type Pictures = Pick<Case, 'photos' | 'pictured'>;

/** The pictures of the record with these added, each once and under the word it first came with. */
function adding({ photos, pictured }: Pictures, more: readonly string[], as: Pictured): Pictures {
  const fresh = as === 'before' ? [] : more.filter((key) => !photos.includes(key));
  return {
    photos: [...new Set([...photos, ...more])],
    pictured: { ...pictured, ...Object.fromEntries(fresh.map((key) => [key, as])) },
  };
}

/** The record with pictures that somebody sends now; without a sender they show the place as it was found. */
export const withPhotos = (c: Case, photos: readonly string[], sender?: Actor): Pictures =>
  adding(c, photos, sender ? sentNow(c, sender) : 'before');

/** The record when the work begins again: what was done before stays, and what others sent since is why. */
export function beginAgain(c: Case, why: 'unsolved' | 'reworked'): Pictures {
  const { photos, pictured } = adding(c, c.result?.photos ?? [], 'earlier');
  const renamed = { after: 'earlier', since: why } as const;
  const words = Object.entries(pictured).map(([key, as]) => [key, as === 'after' || as === 'since' ? renamed[as] : as]);
  return { photos, pictured: Object.fromEntries(words) };
}
