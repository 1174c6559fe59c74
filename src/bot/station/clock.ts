import { DAY_MS, dayOf, instantOf, workingDayAfter } from '../../cases/calendar/calendar.ts';
import { nextOpening } from '../../cases/calendar/quiet.ts';
import type { Roster } from '../../roster/roster.ts';
import { minutesIn } from '../../services/opening.ts';
import { type Gap, gapsOn } from '../../station/duty/gaps.ts';
import { isOfStation } from '../../station/standing.ts';
import { remindedOf } from '../../station/talks/talk.ts';
import { A_TICK } from '../core/a-tick.ts';
import { mustHear } from '../core/must-hear.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import type { ClockWork } from '../core/subject.ts';
import type { TaskOwed } from '../ports/station.ts';
import type { World } from '../ports/world.ts';
import { actTalk } from './act.ts';

/** The afternoon's hour of a day, epoch ms. */
const eveOf = (day: string, { catalogue }: World): number =>
  instantOf(day, minutesIn(catalogue.limits.station.eveAt) ?? 0);

async function remind({ talk: id, n }: TaskOwed, world: World): Promise<void> {
  const talk = await world.store.talk(id);
  const task = talk?.tasks.find((one) => one.n === n);
  if (!talk || !task) return;
  const acted = actTalk(talk, { do: 'remind', n }, { actor: null, key: `clock:${id}:${talk.version}` }, world);
  if (acted.kind === 'refused' || acted.changes.length === 0) return;
  const { openId } = remindedOf(talk, task);
  const view = { view: 'talk-task', talk: id, n, openId } as const;
  const { calendar, quiet } = rulesOf(world);
  const now = world.now();
  const at = nextOpening(now, quiet, calendar);
  await world.store.commit({
    remember: `task:${id}:${n}`,
    at: now,
    changes: acted.changes,
    says: [{ kind: 'send', to: { openId }, view, about: id, ...(at > now ? { notBefore: at } : {}) }],
  });
}

/** The afternoon of the working day before a task of a talk ends, once; one that was written down later as soon as one may be told. */
export const taskClock: ClockWork = {
  async work(world) {
    const now = world.now();
    const today = dayOf(now);
    const { calendar } = rulesOf(world);
    const isEve = calendar.works(today) && now >= eveOf(today, world);
    const until = isEve ? workingDayAfter(now, 1, calendar) : today;
    for (const one of await world.store.tasksToRemind(until, A_TICK))
      await remind(one, world).catch((error) =>
        world.log.error('a task was not reminded of; it is tried again', { talk: one.talk, why: String(error) }),
      );
  },
};

/** Who hears that nobody is at a station: its own people; the ladder of the desk where it has none. */
function tellGaps(day: string, gaps: readonly Gap[], roster: Roster, world: World) {
  return [...Map.groupBy(gaps, ({ community }) => community)].flatMap(([community]) => {
    const heads = roster.people.filter(({ openId, left }) => !left && isOfStation(roster.grantsOf(openId), community));
    return mustHear(
      {
        view: { view: 'duty-gap', day, communities: [community] },
        ...{ about: `gap ${day}`, notice: 'duty-gap', group: `gap/${day}/${community}`, department: 'community' },
      },
      heads.map(({ openId }) => ({ openId })),
      roster,
      world,
    );
  });
}

/** 16:00: where nobody is tomorrow, the station's head hears, once a day. */
export const gapClock: ClockWork = {
  async work(world) {
    const now = world.now();
    const today = dayOf(now);
    if (now < eveOf(today, world) || (await world.store.meta('last-gap')) === today) return;
    const tomorrow = dayOf(instantOf(today) + DAY_MS);
    const [roster, duties] = await Promise.all([
      readRoster(world),
      world.store.dutiesBetween(dayOf(instantOf(tomorrow) - 7 * DAY_MS), tomorrow),
    ]);
    const isHere = (openId: string) => roster.people.some((one) => one.openId === openId && !one.left);
    const gaps = gapsOn(tomorrow, duties, isHere, rulesOf(world).calendar);
    await world.store.commit({
      remember: `gap:${today}`,
      at: now,
      changes: [{ kind: 'meta', key: 'last-gap', value: today }],
      says: tellGaps(tomorrow, gaps, roster, world),
    });
  },
  async next(world) {
    const now = world.now();
    const today = eveOf(dayOf(now), world);
    return now < today ? today : today + DAY_MS;
  },
};

/** What was said at people's homes goes when the office's days are over. */
export const callRetention: ClockWork = {
  async work(world) {
    const before = world.now() - world.catalogue.limits.station.keepCallDays * DAY_MS;
    for (const call of await world.store.homeCallsBefore(before, A_TICK))
      await world.store.commit({ at: world.now(), changes: [{ kind: 'home-call-erased', call }], says: [] });
  },
};
