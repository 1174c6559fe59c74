import { deliverDue } from '../../../harness/deliver-due.ts';
import { type AtDesk, CHILDREN, FAIR, HALL, HOUR } from './at-desk.ts';

/** The other class is cancelled as a whole; a free one fills two pages of the roll. */
export async function wholeHall({ town, host, worker, neighbour, tap, on, form }: AtDesk): Promise<void> {
  await tap(host, on(CHILDREN, { do: 'session-form', form: 'service-cancel' }));
  await host.submits({ why: '报名的人太少' });
  await deliverDue(town.world);
  await tap(neighbour, { do: 'session-see', session: CHILDREN });
  await tap(neighbour, form(CHILDREN, 'question'));
  await tap(neighbour, on(CHILDREN, { do: 'session-seat', seat: 1, step: 'leave' }));
  await tap(host, { do: 'service-open', service: 'FW10', like: null });
  await host.submits(FAIR);
  for (let i = 0; i < 31; i++) {
    await tap(worker, form(HALL, 'for-other'));
    await worker.submits({
      name: `样例${i}`,
      phone: `100000001${String(i).padStart(2, '0')}`,
      age: '30',
      consent: 'yes',
    });
    // Nobody presses so many buttons in a minute.
    town.clock.now += HOUR / 60;
  }
  await tap(host, on(HALL, { do: 'session-roll', lesson: 1, page: 0 }));
  await tap(host, on(HALL, { do: 'session-list' }));
  await host.clicks('下一页');
  await tap(host, on(HALL, { do: 'session-called', lesson: 1 }));
  await tap(worker, on(HALL, { do: 'session-seat', seat: 1, step: 'leave' }));
  await deliverDue(town.world);

  // Forms of others, used ones and lost ones.
  await tap(worker, form(HALL, 'for-other'));
  const draft = String(
    town.database.raw.prepare("SELECT id FROM drafts WHERE body LIKE '%service-for-other%' ORDER BY rowid DESC").get()
      ?.id,
  );
  await tap(neighbour, { do: 'service-submit', draft }, {});
  const used = String(
    town.database.raw.prepare("SELECT id FROM drafts WHERE result = 'KB-3' AND open_id = ?").get(worker.openId)?.id,
  );
  await tap(worker, { do: 'service-submit', draft: used }, {});
  await tap(worker, { do: 'service-submit', draft: 'none' }, {});
}
