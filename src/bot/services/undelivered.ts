import { TOLD_TITLES } from '../../../cards/services/told-titles.ts';
import type { NotReached } from '../../services/told.ts';
import { goOn } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';
import { passOn } from '../core/pass-on.ts';
import type { ServiceView } from '../ports/service-view.ts';

/** What of a session a message tells, to whom it belongs or in their place. */
const toldBy = (view: Extract<ServiceView, { view: 'session-told' | 'session-list' }>): NotReached | undefined =>
  view.view === 'session-told' ? { what: view.what, seats: view.seats } : view.unheard;

/** Who signed up and is not reached is rung by those who look after the service: the list, with whom to ring, comes to them. */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { outgoing } = queued;
  if (outgoing.kind !== 'send' || !outgoing.onward) return undefined;
  const { view } = outgoing;
  if (view.view !== 'session-told' && view.view !== 'session-list') return undefined;
  const session = await world.store.session(view.session);
  const unheard = toldBy(view);
  if (!session || !unheard) return undefined;
  const what = `${session.id}「${session.name}」的通知「${TOLD_TITLES[unheard.what]}」`;
  return goOn(
    queued,
    outgoing,
    {
      what,
      // In a chat nobody reads the names.
      show: ({ name }, { to }) => ({
        view:
          'openId' in to
            ? { view: 'session-list', session: session.id, openId: to.openId, unheard }
            : { view: 'words', words: passOn(name, what) },
      }),
    },
    world,
  );
};
