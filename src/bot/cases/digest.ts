import { DAY_MS, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { nextDigest } from '../../cases/calendar/quiet.ts';
import { DESK } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/** How long after its time the digest is still sent, ms. */
const LATEST = 2 * 3_600_000;

/** The morning's digest, once each working day: what is open, overdue and due today, to each duty chat and the desk. */
export async function sendDigest(world: World): Promise<void> {
  const now = world.now();
  const today = dayOf(now);
  const { calendar, quiet } = rulesOf(world);
  const at = instantOf(today, quiet.digest);
  if (!calendar.works(today) || now < at || now > at + LATEST) return;
  if ((await world.store.meta('last-digest')) === today) return;
  const roster = await readRoster(world);
  const endOfDay = instantOf(today) + DAY_MS;
  const workload = await world.store.workload(now, endOfDay);
  const all = workload.filter((one) => roster.settings.some((setting) => setting.department === one.party));
  const sum = (pick: (one: (typeof all)[number]) => number) =>
    workload.filter((one) => world.catalogue.department(one.party)).reduce((total, one) => total + pick(one), 0);
  const desk = {
    party: DESK,
    open: sum((one) => one.open),
    overdue: sum((one) => one.overdue),
    dueSoon: sum((one) => one.dueSoon),
  };
  const says = [...all, desk].flatMap(({ party, open, overdue, dueSoon }): Outgoing[] => {
    const chatId = roster.dutyChat(party);
    if (!chatId || open === 0) return [];
    const list = party === DESK ? 'desk' : 'todo';
    return [{ kind: 'send', to: { chatId }, view: { view: 'digest', list, open, overdue, dueSoon } }];
  });
  await world.store.commit({
    remember: `digest:${today}`,
    at: now,
    changes: [{ kind: 'meta', key: 'last-digest', value: today }],
    says,
  });
}

/** When the next digest is due. */
export async function digestDue(world: World): Promise<number> {
  const { calendar, quiet } = rulesOf(world);
  return nextDigest(world.now(), quiet, calendar);
}
