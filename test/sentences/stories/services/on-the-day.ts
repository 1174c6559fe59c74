import { instantOf } from '../../../../src/cases/calendar/calendar.ts';
import { type AtDesk, NEIGHBOUR, PAID } from './at-desk.ts';

/** The evening before, two hours before, the lesson, the roll. */
export async function onTheDay({ host, worker, neighbour, tap, strike, on, form }: AtDesk): Promise<void> {
  await strike(instantOf('2026-11-25', 18 * 60));
  await strike(instantOf('2026-11-26', 17 * 60));
  await strike(instantOf('2026-11-26', 19 * 60 + 5));
  await tap(host, on(PAID, { do: 'session-lesson', lesson: 1 }));
  await host.submits({ why: '老师病了' });
  await tap(neighbour, form(PAID, 'sign-up'));
  await neighbour.submits(NEIGHBOUR);
  await tap(neighbour, { do: 'service-see', service: 'FW01' });
  await host.says('我的班');
  await tap(host, on(PAID, { do: 'session-roll', lesson: 1, page: 0 }));
  await tap(host, on(PAID, { do: 'session-absent', lesson: 1, seat: 99, absent: true, page: 0 }));
  await host.clicks('样例老人');
  await host.clicks('没来');
  await host.clicks('点好了');
  await tap(host, { do: 'session-see', session: PAID });
  await strike(instantOf('2026-11-27', 8 * 60));
  await tap(host, on(PAID, { do: 'session-list' }));
  await tap(neighbour, on(PAID, { do: 'session-seat', seat: 4, step: 'leave' }));
  await tap(worker, on(PAID, { do: 'session-seat', seat: 4, step: 'leave' }));
}
