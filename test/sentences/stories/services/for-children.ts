import { type AtDesk, CHILDREN, CLASS, PAID } from './at-desk.ts';

/** A class of one evening for children, with a parent; one that is called off; the roll that is too early. */
export async function forChildren({ town, host, worker, neighbour, tap, on, form }: AtDesk): Promise<void> {
  await tap(host, { do: 'service-open', service: 'FW07', like: '暑期托管第一期' });
  await host.submits({ ...CLASS, lessons: '1', places: '1', first: '2026-11-27' });
  await tap(neighbour, form(CHILDREN, 'sign-up'));
  for (const guardian of ['', '样例家长']) await neighbour.submits({ name: '样例孩子', age: '8', guardian });
  await tap(neighbour, form(CHILDREN, 'sign-up'));
  await neighbour.submits({ name: '样例孩子', age: '80', guardian: '' });
  await tap(worker, form(CHILDREN, 'for-other'));
  await worker.submits({ name: '样例孩子乙', phone: '10000000096', age: '9', guardian: '样例家长乙', consent: 'yes' });
  await tap(host, on(CHILDREN, { do: 'session-list' }));
  await tap(host, on(CHILDREN, { do: 'session-absent', lesson: 1, seat: 1, absent: true, page: 0 }));
  await tap(host, on(CHILDREN, { do: 'session-called', lesson: 1 }));
  await tap(host, on(CHILDREN, { do: 'session-called', lesson: 9 }));
  await tap(host, on(PAID, { do: 'session-lesson', lesson: 2 }));
  await host.submits({ why: '老师出差' });
  await tap(host, on(PAID, { do: 'session-lesson', lesson: 2 }));
  await host.submits({ why: '老师出差' });

  // A host who is gone by the time the question is handed in cannot be asked.
  await tap(neighbour, form(PAID, 'question'));
  const gone = (left: number) =>
    town.database.raw.prepare('UPDATE people SET left = ? WHERE open_id = ?').run(left, host.openId);
  gone(1);
  await neighbour.submits({ words: '要自己带杯子吗' });
  gone(0);
}
