import { SessionId } from '../../../../src/services/session.ts';
import { deliverDue } from '../../../harness/deliver-due.ts';
import { type AtDesk, NEIGHBOUR, PAID } from './at-desk.ts';

/** Somebody leaves: the next is asked, lets it go, and the one after takes it. */
export async function leaving({ town, host, worker, neighbour, tap, on, form }: AtDesk): Promise<void> {
  await tap(neighbour, on(PAID, { do: 'session-seat', seat: 1, step: 'leave' }));
  await tap(neighbour, on(PAID, { do: 'session-seat', seat: 1, step: 'leave' }));
  await deliverDue(town.world);
  await tap(host, on(PAID, { do: 'session-list' }));
  await worker.says('我的报名');
  await tap(worker, on(PAID, { do: 'session-seat', seat: 3, step: 'decline' }));
  await tap(worker, on(PAID, { do: 'session-seat', seat: 4, step: 'take' }));
  // A message that comes out only now says that the place is settled.
  const late = { view: 'session-told' as const, session: SessionId.parse(PAID), what: 'offered' as const, seats: [4] };
  const says = [{ kind: 'send' as const, to: { openId: worker.openId }, view: { ...late, openId: worker.openId } }];
  await town.world.store.commit({ at: town.clock.now, changes: [], says });
  await deliverDue(town.world);
  // Who was not reached, and the host who was not, as whoever looks after the service reads it.
  const list = { view: 'session-list' as const, session: SessionId.parse(PAID), openId: host.openId };
  for (const unheard of [
    { what: 'offered' as const, seats: [4] },
    { what: 'host-eve' as const, seats: [] },
  ])
    await town.world.store.commit({
      at: town.clock.now,
      changes: [],
      says: [{ kind: 'send', to: { openId: host.openId }, view: { ...list, unheard } }],
    });
  await deliverDue(town.world);
  await tap(worker, on(PAID, { do: 'session-seat', seat: 4, step: 'take' }));
  await tap(neighbour, form(PAID, 'sign-up'));
  await neighbour.submits(NEIGHBOUR);
}
