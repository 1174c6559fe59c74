import { DAY_MS, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { DEFAULT_QUIET, nextDigest } from '../../cases/calendar/quiet.ts';
import { CLOCK } from '../../cases/record/actor.ts';
import { OPEN_STATES } from '../../cases/record/state.ts';
import { DESK } from '../../roster/roster.ts';
import type { LiveCard } from '../ports/outbox.ts';
import type { Outgoing, Target } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { CALENDAR, rosterOf } from './office.ts';

/** A card can be clicked and updated for 14 days; on day 13 what is still open is posted anew. */
const CARD_LIFE = 13 * DAY_MS;
/** Cards posted anew in one tick. */
const A_TICK = 10;

/** Cards that are about to die: an open case's card is posted anew and the old one becomes a stub. */
export async function onAgedCards(world: World): Promise<void> {
  const aged = await world.store.agedCards(world.now() - CARD_LIFE, A_TICK);
  for (const card of aged) {
    const caseId = card.subject.replace(/^case:/, '');
    const c = await world.store.caseOf(caseId);
    const gone: Change = { kind: 'live-card-gone', subject: card.subject, queue: card.queue };
    const open = c !== undefined && OPEN_STATES.includes(c.state);
    await world.store.commit({ at: world.now(), changes: [gone], says: open ? anew(card, caseId) : [] });
  }
}

function anew({ subject, queue, view, messageId }: LiveCard, about: string): Outgoing[] {
  const to: Target = queue.startsWith('ou_') ? { openId: queue } : { chatId: queue };
  const retired: Outgoing[] = messageId ? [{ kind: 'retire', messageId, subject, about }] : [];
  return [{ kind: 'send', to, view, subject, about }, ...retired];
}

/** The morning's digest, once each working day: what is open, overdue and due today, to each duty chat and the desk. */
export async function onDigest(world: World): Promise<void> {
  const now = world.now();
  const today = dayOf(now);
  const at = instantOf(today, DEFAULT_QUIET.digest);
  if (!CALENDAR.works(today) || now < at || now > at + 2 * 3_600_000) return;
  if ((await world.store.meta('last-digest')) === today) return;
  const roster = rosterOf(await world.store.roster(), world);
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
export const digestDue = (now: number): number => nextDigest(now, DEFAULT_QUIET, CALENDAR);

/** When the official calendar has changed since the clocks were wound, every open case's clocks are wound anew. */
export async function onCalendar(world: World): Promise<void> {
  const { edition } = CALENDAR;
  const kept = await world.store.meta('calendar');
  if (kept === edition) return;
  const changes: Change[] = [{ kind: 'meta', key: 'calendar', value: edition }];
  if (kept !== undefined) {
    world.log.info('the official calendar changed; clocks are wound anew', { edition });
    const roster = rosterOf(await world.store.roster(), world);
    for (let page = 0; ; page++) {
      const cases = await world.store.openCases(page);
      for (const found of cases) {
        const acted = await act(
          {
            found,
            command: { do: 'recompute', edition },
            actor: CLOCK,
            key: `calendar:${edition}`,
            seen: null,
            roster,
          },
          world,
        );
        if (acted.kind === 'done')
          await world.store.commit({ at: world.now(), changes: acted.changes, says: acted.says });
      }
      if (cases.length < 50) break;
    }
  }
  await world.store.commit({ at: world.now(), changes, says: [] });
}
