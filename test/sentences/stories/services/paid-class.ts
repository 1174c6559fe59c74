import { deliverDue } from '../../../harness/deliver-due.ts';
import { type AtDesk, CLASS, NEIGHBOUR, OLDER, PAID } from './at-desk.ts';

/** A class for two, paid: whatever a form may say wrong, questions to the teacher, more people than places. */
export async function paidClass({ town, host, worker, neighbour, tap, on, form }: AtDesk): Promise<void> {
  await host.says('开班');
  await host.clicks('咖啡拉花班');
  for (const wrong of [
    { at: '七点' },
    { minutes: '5' },
    { lessons: '99' },
    { everyDays: '0' },
    { places: '0' },
    { first: '2026-11-20' },
    { name: '很长'.repeat(30) },
  ])
    await host.submits({ ...CLASS, ...wrong });
  await host.submits(CLASS);
  await tap(neighbour, { do: 'service-see', service: 'FW01' });
  await tap(neighbour, { do: 'session-see', session: PAID });
  await neighbour.clicks('报名');
  for (const age of ['十岁', '9', '30']) await neighbour.submits({ name: '样例邻居', age });
  await tap(neighbour, form(PAID, 'sign-up'));
  await neighbour.submits(NEIGHBOUR);
  for (const value of [form(PAID, 'for-other'), form(PAID, 'cancel'), on(PAID, { do: 'session-lesson', lesson: 1 })])
    await tap(neighbour, value);
  await tap(neighbour, on(PAID, { do: 'session-list' }));
  await tap(neighbour, on(PAID, { do: 'session-paid', seat: 1, paid: true }));
  await neighbour.clicks('问老师');
  await neighbour.submits({ words: '' });
  await neighbour.submits({ words: '要自己带杯子吗' });
  await host.submits({ words: '' });
  await host.submits({ words: '不用，教室里有' });
  await deliverDue(town.world);
  await neighbour.says('我的报名');
  for (const one of [
    { consent: 'no' },
    { phone: '12' },
    {},
    {},
    { name: '样例老人乙', phone: '10000000098' },
    { name: '样例老人丙', phone: '10000000097' },
  ]) {
    await tap(worker, form(PAID, 'for-other'));
    await worker.submits({ ...OLDER, ...one });
  }
  await worker.says('我的报名');
  await tap(neighbour, { do: 'service-see', service: 'FW01' });
  await tap(neighbour, on(PAID, { do: 'session-seat', seat: 2, step: 'leave' }));
  await tap(neighbour, on(PAID, { do: 'session-seat', seat: 9, step: 'leave' }));
  await tap(worker, on(PAID, { do: 'session-seat', seat: 3, step: 'decline' }));
  await tap(host, on(PAID, { do: 'session-list' }));
  await host.clicks('样例邻居　交了');
  await tap(host, on(PAID, { do: 'session-paid', seat: 3, paid: true }));
  await tap(neighbour, { do: 'session-see', session: PAID });
  await host.clicks('改名额');
  for (const places of ['很多', '1', '2']) await host.submits({ places });
  await host.clicks('不再收人');
  await tap(neighbour, form(PAID, 'sign-up'));
  await neighbour.submits(NEIGHBOUR);
  await tap(worker, form(PAID, 'for-other'));
  await worker.submits({ ...OLDER, phone: '10000000090' });
  await host.clicks('接着收人');
}
