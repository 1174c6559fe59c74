import { onTick } from '../../../src/bot/on-tick.ts';
import { instantOf } from '../../../src/cases/calendar/calendar.ts';
import { SessionId } from '../../../src/services/session.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { playing } from './playing.ts';

const HOUR = 3_600_000;

/** Services and classes: found, opened, full, waited for, left, called off, held and forgotten. */
export async function serviceStory(town: Town): Promise<void> {
  const [host, worker, neighbour] = [
    playing(town, '联络站书记'),
    playing(town, '网格员甲'),
    playing(town, 'a neighbour'),
  ];
  const keeper = playing(town, '清单管理员');
  const tap = tapping(town);
  const strike = async (at: number) => {
    town.clock.now = at;
    await onTick(town.world);
    await deliverDue(town.world);
  };
  const on = (session: string, more: object) => ({ session, ...more });
  const form = (session: string, name: string) => on(session, { do: 'session-form', form: `service-${name}` });

  // What there is; a service and a session that are not.
  await neighbour.says('服务');
  await neighbour.says('有没有夜校');
  await neighbour.says('老年食堂');
  await keeper.says('有没有夜校');
  await keeper.says('为什么');
  await keeper.says('服务统计');
  await neighbour.says('服务统计');
  await neighbour.says('我的报名');
  await neighbour.says('开班');
  await neighbour.says('KB-99');
  await neighbour.clicks('别的服务');
  await tap(neighbour, { do: 'service-see', service: 'FW02' });
  await tap(host, { do: 'session-see', session: 'KB-1' });
  await tap(neighbour, { do: 'service-wish', service: 'FW01', wants: true });
  await tap(neighbour, { do: 'service-wish', service: 'FW01', wants: false });
  await tap(neighbour, { do: 'service-wish', service: 'FW01', wants: true });
  await tap(neighbour, { do: 'service-wish', service: 'FW99', wants: true });
  await tap(host, { do: 'service-open', service: 'FW99', like: null });
  await tap(neighbour, { do: 'service-open', service: 'FW01', like: null });
  for (const value of [
    form('KB-99', 'sign-up'),
    on('KB-99', { do: 'session-lesson', lesson: 1 }),
    on('KB-99', { do: 'session-list' }),
    on('KB-99', { do: 'session-seat', seat: 1, step: 'leave' }),
  ])
    await tap(host, value);

  // A class for two, paid; whatever a form may say wrong.
  const paid = { first: '2026-11-26', at: '19:00', minutes: '60', lessons: '2', everyDays: '7', places: '2' };
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
    await host.submits({ ...paid, ...wrong });
  await host.submits(paid);
  const first = 'KB-1';
  await tap(neighbour, { do: 'service-see', service: 'FW01' });
  await tap(neighbour, { do: 'session-see', session: first });
  await neighbour.clicks('报名');
  for (const age of ['十岁', '9', '30']) await neighbour.submits({ name: '样例邻居', age });
  await tap(neighbour, form(first, 'sign-up'));
  await neighbour.submits({ name: '样例邻居', age: '30' });
  for (const value of [form(first, 'for-other'), form(first, 'cancel'), on(first, { do: 'session-lesson', lesson: 1 })])
    await tap(neighbour, value);
  await tap(neighbour, on(first, { do: 'session-list' }));
  await tap(neighbour, on(first, { do: 'session-paid', seat: 1, paid: true }));
  await neighbour.clicks('问老师');
  await neighbour.submits({ words: '' });
  await neighbour.submits({ words: '要自己带杯子吗' });
  await host.submits({ words: '' });
  await host.submits({ words: '不用，教室里有' });
  await deliverDue(town.world);
  await neighbour.says('我的报名');
  const other = { name: '样例老人', phone: '10000000099', age: '70', consent: 'yes' };
  for (const one of [
    { consent: 'no' },
    { phone: '12' },
    {},
    {},
    { name: '样例老人乙', phone: '10000000098' },
    { name: '样例老人丙', phone: '10000000097' },
  ]) {
    await tap(worker, form(first, 'for-other'));
    await worker.submits({ ...other, ...one });
  }
  await worker.says('我的报名');
  await tap(neighbour, { do: 'service-see', service: 'FW01' });
  await tap(neighbour, on(first, { do: 'session-seat', seat: 2, step: 'leave' }));
  await tap(neighbour, on(first, { do: 'session-seat', seat: 9, step: 'leave' }));
  await tap(worker, on(first, { do: 'session-seat', seat: 3, step: 'decline' }));
  await tap(host, on(first, { do: 'session-list' }));
  await host.clicks('样例邻居　交了');
  await tap(host, on(first, { do: 'session-paid', seat: 3, paid: true }));
  await tap(neighbour, { do: 'session-see', session: first });
  await host.clicks('改名额');
  for (const places of ['很多', '1', '2']) await host.submits({ places });
  await host.clicks('不再收人');
  await tap(neighbour, form(first, 'sign-up'));
  await neighbour.submits({ name: '样例邻居', age: '30' });
  await tap(worker, form(first, 'for-other'));
  await worker.submits({ ...other, phone: '10000000090' });
  await host.clicks('接着收人');

  // Somebody leaves: the next is asked, lets it go, and the one after takes it.
  await tap(neighbour, on(first, { do: 'session-seat', seat: 1, step: 'leave' }));
  await tap(neighbour, on(first, { do: 'session-seat', seat: 1, step: 'leave' }));
  await deliverDue(town.world);
  await tap(host, on(first, { do: 'session-list' }));
  await worker.says('我的报名');
  await tap(worker, on(first, { do: 'session-seat', seat: 3, step: 'decline' }));
  await tap(worker, on(first, { do: 'session-seat', seat: 4, step: 'take' }));
  // A message that comes out only now says that the place is settled.
  const late = { view: 'session-told' as const, session: SessionId.parse(first), what: 'offered' as const, seats: [4] };
  const says = [{ kind: 'send' as const, to: { openId: worker.openId }, view: { ...late, openId: worker.openId } }];
  await town.world.store.commit({ at: town.clock.now, changes: [], says });
  await deliverDue(town.world);
  // Who was not reached, and the host who was not, as whoever looks after the service reads it.
  const list = { view: 'session-list' as const, session: SessionId.parse(first), openId: host.openId };
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
  await tap(worker, on(first, { do: 'session-seat', seat: 4, step: 'take' }));
  await tap(neighbour, form(first, 'sign-up'));
  await neighbour.submits({ name: '样例邻居', age: '30' });

  // A class of one evening for children, with a parent; one that is called off; the roll that is too early.
  await tap(host, { do: 'service-open', service: 'FW07', like: '暑期托管第一期' });
  await host.submits({ ...paid, lessons: '1', places: '1', first: '2026-11-27' });
  const second = 'KB-2';
  await tap(neighbour, form(second, 'sign-up'));
  for (const guardian of ['', '样例家长']) await neighbour.submits({ name: '样例孩子', age: '8', guardian });
  await tap(neighbour, form(second, 'sign-up'));
  await neighbour.submits({ name: '样例孩子', age: '80', guardian: '' });
  await tap(worker, form(second, 'for-other'));
  await worker.submits({ name: '样例孩子乙', phone: '10000000096', age: '9', guardian: '样例家长乙', consent: 'yes' });
  await tap(host, on(second, { do: 'session-list' }));
  await tap(host, on(second, { do: 'session-absent', lesson: 1, seat: 1, absent: true, page: 0 }));
  await tap(host, on(second, { do: 'session-called', lesson: 1 }));
  await tap(host, on(second, { do: 'session-called', lesson: 9 }));
  await tap(host, on(first, { do: 'session-lesson', lesson: 2 }));
  await host.submits({ why: '老师出差' });
  await tap(host, on(first, { do: 'session-lesson', lesson: 2 }));
  await host.submits({ why: '老师出差' });

  // A host who is gone by the time the question is handed in cannot be asked.
  await tap(neighbour, form(first, 'question'));
  const gone = (left: number) =>
    town.database.raw.prepare('UPDATE people SET left = ? WHERE open_id = ?').run(left, host.openId);
  gone(1);
  await neighbour.submits({ words: '要自己带杯子吗' });
  gone(0);

  // The evening before, two hours before, the lesson, the roll.
  await strike(instantOf('2026-11-25', 18 * 60));
  await strike(instantOf('2026-11-26', 17 * 60));
  await strike(instantOf('2026-11-26', 19 * 60 + 5));
  await tap(host, on(first, { do: 'session-lesson', lesson: 1 }));
  await host.submits({ why: '老师病了' });
  await tap(neighbour, form(first, 'sign-up'));
  await neighbour.submits({ name: '样例邻居', age: '30' });
  await tap(neighbour, { do: 'service-see', service: 'FW01' });
  await host.says('我的班');
  await tap(host, on(first, { do: 'session-roll', lesson: 1, page: 0 }));
  await tap(host, on(first, { do: 'session-absent', lesson: 1, seat: 99, absent: true, page: 0 }));
  await host.clicks('样例老人');
  await host.clicks('没来');
  await host.clicks('点好了');
  await tap(host, { do: 'session-see', session: first });
  await strike(instantOf('2026-11-27', 8 * 60));
  await tap(host, on(first, { do: 'session-list' }));
  await tap(neighbour, on(first, { do: 'session-seat', seat: 4, step: 'leave' }));
  await tap(worker, on(first, { do: 'session-seat', seat: 4, step: 'leave' }));

  // The other class is cancelled as a whole; a free one fills two pages of the roll.
  await tap(host, on(second, { do: 'session-form', form: 'service-cancel' }));
  await host.submits({ why: '报名的人太少' });
  await deliverDue(town.world);
  await tap(neighbour, { do: 'session-see', session: second });
  await tap(neighbour, form(second, 'question'));
  await tap(neighbour, on(second, { do: 'session-seat', seat: 1, step: 'leave' }));
  await tap(host, { do: 'service-open', service: 'FW10', like: null });
  const third = { ...paid, name: '样例招聘会', where: '一楼', lessons: '1', places: '40', first: '2026-11-27' };
  await host.submits(third);
  for (let i = 0; i < 31; i++) {
    await tap(worker, form('KB-3', 'for-other'));
    await worker.submits({
      name: `样例${i}`,
      phone: `100000001${String(i).padStart(2, '0')}`,
      age: '30',
      consent: 'yes',
    });
    // Nobody presses so many buttons in a minute.
    town.clock.now += HOUR / 60;
  }
  await tap(host, on('KB-3', { do: 'session-roll', lesson: 1, page: 0 }));
  await tap(host, on('KB-3', { do: 'session-list' }));
  await host.clicks('下一页');
  await tap(host, on('KB-3', { do: 'session-called', lesson: 1 }));
  await tap(worker, on('KB-3', { do: 'session-seat', seat: 1, step: 'leave' }));
  await deliverDue(town.world);

  // Forms of others, used ones and lost ones.
  await tap(worker, form('KB-3', 'for-other'));
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

  // An offer that nobody answers, and the day on which all is forgotten.
  await tap(host, { do: 'service-open', service: 'FW02', like: null });
  await host.submits({ ...third, name: '样例开店班', places: '1', first: '2026-12-10' });
  for (const name of ['样例甲', '样例乙', '样例丙']) {
    await tap(worker, form('KB-4', 'for-other'));
    await worker.submits({ ...other, name, phone: `1000000008${name.charCodeAt(2) % 10}` });
    town.clock.now += HOUR / 60;
  }
  await tap(host, on('KB-4', { do: 'session-seat', seat: 1, step: 'leave' }));
  await deliverDue(town.world);
  await strike(town.clock.now + 30 * HOUR);
  await tap(worker, on('KB-4', { do: 'session-seat', seat: 2, step: 'take' }));
  await tap(worker, on('KB-4', { do: 'session-seat', seat: 2, step: 'decline' }));
  await tap(worker, { do: 'session-see', session: 'KB-4' });
  await tap(host, { do: 'service-open', service: 'FW02', like: null });
  await host.submits({ ...third, lessons: '2', everyDays: '1', first: '2026-12-01' });
  await tap(neighbour, form('KB-5', 'sign-up'));
  await neighbour.submits({ name: '样例邻居', age: '30' });
  await strike(instantOf('2026-11-30', 18 * 60));
  await strike(instantOf('2026-12-02', 19 * 60 + 5));
  await tap(host, { do: 'session-see', session: 'KB-5' });
  await strike(instantOf('2027-03-31', 12 * 60));
  await strike(instantOf('2027-03-31', 12 * 60 + 1));
  await tap(host, { do: 'session-see', session: first });
  await tap(host, on(first, { do: 'session-list' }));
}
