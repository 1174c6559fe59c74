import { instantOf } from '../../../../src/cases/calendar/calendar.ts';
import { deliverDue } from '../../../harness/deliver-due.ts';
import { type AtDesk, FAIR, FORGOTTEN, FULL, HOUR, NEIGHBOUR, OLDER, PAID } from './at-desk.ts';

/** An offer that nobody answers, and the day on which all is forgotten. */
export async function forgotten({ town, host, worker, neighbour, tap, strike, on, form }: AtDesk): Promise<void> {
  await tap(host, { do: 'service-open', service: 'FW02', like: null });
  await host.submits({ ...FAIR, name: '样例开店班', places: '1', first: '2026-12-10' });
  for (const name of ['样例甲', '样例乙', '样例丙']) {
    await tap(worker, form(FULL, 'for-other'));
    await worker.submits({ ...OLDER, name, phone: `1000000008${name.charCodeAt(2) % 10}` });
    town.clock.now += HOUR / 60;
  }
  await tap(host, on(FULL, { do: 'session-seat', seat: 1, step: 'leave' }));
  await deliverDue(town.world);
  await strike(town.clock.now + 30 * HOUR);
  await tap(worker, on(FULL, { do: 'session-seat', seat: 2, step: 'take' }));
  await tap(worker, on(FULL, { do: 'session-seat', seat: 2, step: 'decline' }));
  await tap(worker, { do: 'session-see', session: FULL });
  await tap(host, { do: 'service-open', service: 'FW02', like: null });
  await host.submits({ ...FAIR, lessons: '2', everyDays: '1', first: '2026-12-01' });
  await tap(neighbour, form(FORGOTTEN, 'sign-up'));
  await neighbour.submits(NEIGHBOUR);
  await strike(instantOf('2026-11-30', 18 * 60));
  await strike(instantOf('2026-12-02', 19 * 60 + 5));
  await tap(host, { do: 'session-see', session: FORGOTTEN });
  await strike(instantOf('2027-03-31', 12 * 60));
  await strike(instantOf('2027-03-31', 12 * 60 + 1));
  await tap(host, { do: 'session-see', session: PAID });
  await tap(host, on(PAID, { do: 'session-list' }));
}
