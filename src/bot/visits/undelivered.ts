import { VisitId } from '../../visits/visit.ts';
import { goOn } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';
import { passOn } from '../core/pass-on.ts';

/**
 * What of a visit somebody must hear and does not: who heads the department, or the desk, hears in a sentence where to look.
 * What stands on a visit's own cards is for those alone who took part.
 */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { outgoing } = queued;
  const id = VisitId.safeParse(outgoing.about);
  if (outgoing.kind !== 'send' || !outgoing.onward || !id.success) return undefined;
  const visit = await world.store.visit(id.data);
  if (!visit) return undefined;
  const { view } = outgoing;
  const what = `${visit.id} ${visit.name}${view.view === 'visit-told' && view.said ? `：${view.said}` : '有要复查的'}`;
  const words = view.view === 'words' ? view.words : what;
  return goOn(
    queued,
    outgoing,
    { what, show: ({ name }) => ({ view: { view: 'words', words: passOn(name, words) } }) },
    world,
  );
};
