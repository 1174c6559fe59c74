import type { Case } from '../../cases/record/case.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import { goOn, type InItsPlace } from '../core/go-on.ts';
import type { Reaction } from '../core/reaction.ts';
import type { Queued } from '../ports/outbox.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/** Who must act on a case and cannot be told: the next in line hears it instead. Undefined for what nobody must act on. */
export async function caseGoesOn(queued: Queued, world: World): Promise<Reaction | 'later' | undefined> {
  const { outgoing } = queued;
  if (outgoing.kind !== 'send' || !outgoing.onward || !('case' in outgoing.view)) return undefined;
  const { view } = outgoing;
  const found = view.case && (await world.store.caseOf(view.case));
  if (!found) return undefined;
  return goOn(queued, { ...outgoing, about: outgoing.about ?? found.id }, sameOfCase(view, found), world);
}

/** The same view of a case for the next in line. */
export const sameOfCase = (
  view: View,
  { id, title, place, urgent }: Pick<Case, 'id' | 'title' | 'place' | 'urgent'>,
): InItsPlace => ({
  what: `${id}「${title}」要人处理`,
  place,
  urgent,
  show: ({ key }, { audience }) => ({
    view: forAudience(view, audience, key),
    ...(view.view === 'case' ? { subject: subjectOf(id) } : {}),
  }),
});

function forAudience(view: View, audience: string, missed: string): View {
  if (!('audience' in view)) return view;
  return view.view === 'case' ? { ...view, audience, missed } : { ...view, audience };
}
