import { withoutPeople } from '../../services/erased.ts';
import type { Session } from '../../services/session.ts';
import { endOf } from '../../services/times.ts';
import { A_TICK } from '../core/a-tick.ts';
import type { ClockWork } from '../core/subject.ts';
import type { World } from '../ports/world.ts';
import { actSession, timesOf } from './act.ts';

async function strike(session: Session, world: World): Promise<void> {
  const now = world.now();
  const key = `clock:${session.id}:${session.version}`;
  const isPast = session.state === 'over' || session.state === 'cancelled';
  if (isPast && endOf(session) + timesOf(world).keep <= now) {
    const changes = [{ kind: 'session-erased' as const, next: withoutPeople(session, now) }];
    await world.store.commit({ remember: `erase:${session.id}`, at: now, changes, says: [] });
    return;
  }
  const acted = actSession({ found: session, command: { do: 'tick' }, actor: null, runs: true, key }, world);
  if (acted.kind === 'refused') {
    world.log.warn('the clock of a session was refused', { session: session.id, why: acted.why });
    return;
  }
  // A conflict means that somebody took a step at this moment; the next tick looks again.
  await world.store.commit({ remember: key, at: now, changes: acted.changes, says: acted.says });
}

/** Offers that end, reminders, the end of a session, the day its people are deleted; each once, however often it runs. */
export const sessionClocks: ClockWork = {
  async work(world) {
    for (const session of await world.store.dueSessions(world.now(), A_TICK))
      await strike(session, world).catch((error) =>
        world.log.error('the clock of a session failed; it is tried again', {
          session: session.id,
          why: String(error),
        }),
      );
  },
  next: (world) => world.store.nextSessionDue(),
};
