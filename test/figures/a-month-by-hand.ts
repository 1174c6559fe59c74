import type { CaseFigure } from '../../catalogue/figures/figure.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { officeTimeBetween, type WorkTime } from '../../src/cases/calendar/office-hours.ts';
import { type CaseEvent, replay } from '../../src/cases/lifecycle/events.ts';

/** What happened to one case, event by event. */
export type Story = readonly CaseEvent[];

export const did = (story: Story, ...names: string[]) => story.some(({ command }) => names.includes(command.do));
export const isReport = (story: Story) => !did(story, 'settle');
/** The event that closed a reported case for good; undefined where it is open, or ended otherwise. */
const closing = (story: Story) =>
  isReport(story) && story.at(-1)?.to === 'closed'
    ? story.findLast(({ from, to }) => to === 'closed' && from !== to)
    : undefined;
const isClosed = (story: Story) => closing(story) !== undefined;
const bySomebody = (story: Story) =>
  closing(story)?.command.do === 'confirm' && closing(story)?.actor.kind === 'person';
/** Closed, and whoever reported it was asked: neither an outside body nor who looked again said the last word. */
const wasAsked = (story: Story) => closing(story)?.command.do === 'confirm';
/** Whoever reported it said whether it is solved. */
const isReached = (story: Story) => wasAsked(story) && (bySomebody(story) || did(story, 'unsolved'));
const leads = (story: Story) => story.flatMap(({ changes }) => (changes.lead ? [changes.lead.department] : []));
const isDispatched = (story: Story) => leads(story).length > 0;

const dueAt = (story: Story, at: number, clock: string) =>
  replay(story.slice(0, at))?.clocks.find((one) => one.name === clock && !one.stopped)?.dueAt;
/** The last step of these names at which its clock ran: whether it was taken before it ran out; undefined where none was. */
const inTime = (story: Story, clock: string, ...names: string[]) => {
  const at = story.findLastIndex(
    ({ command }, i) => names.includes(command.do) && dueAt(story, i, clock) !== undefined,
  );
  const [event, due] = [story[at], dueAt(story, at, clock)];
  return event && due !== undefined ? event.at <= due : undefined;
};
const wasHeld = (story: Story) => story.some(({ from, to }) => to === 'on-hold' && from !== to);
/** From each time it was put on hold to when that ended. */
const daysHeld = (story: Story) =>
  Math.round(
    story.reduce((sum, { from, to, at }) => {
      if (to === 'on-hold' && from !== to) return sum - at;
      return from === 'on-hold' && from !== to ? sum + at : sum;
    }, 0) / DAY_MS,
  );
const wantsReply = (story: Story) => replay(story)?.onBehalf?.wantsReply === true;
const NOT_DEALT_WITH = ['withdrawn', 'declined', 'merged'];
const isGone = (story: Story) => NOT_DEALT_WITH.includes(story.at(-1)?.to ?? '');
/** What was said after it was closed for the last time. */
const rated = (story: Story) =>
  story
    .slice(story.findLastIndex(({ command }) => command.do === 'confirm'))
    .find(({ command }) => ['pleased', 'fairlyPleased', 'displeased'].includes(command.do))?.command.do;

/** The last whistle of a story: where it was blown, by whom, and where its council sat down. */
const whistle = (story: Story) => {
  const blown = story.findLastIndex(({ command, rule }) => command.do === 'whistle' || rule === 'second-return');
  const since = story.slice(Math.max(blown, 0));
  const sat = since.find(({ from, to }) => to === 'in-council' && from !== 'in-council');
  const after = (...names: string[]) => since.slice(1).some(({ command }) => names.includes(command.do));
  const isRefused = after('refuse') || (!sat && since.some(({ to }) => !BLOWN_IN.includes(to)));
  return { blown: blown >= 0, rule: since[0]?.rule !== null, since, sat, after, refused: isRefused };
};
const BLOWN_IN = ['to-sign', 'in-hand', 'return-review'];
/** How a council that sat stands now. */
const council = (story: Story) => {
  const { blown, sat, refused, after, since } = whistle(story);
  if (!blown || !sat || refused) return undefined;
  return { sat, since, named: after('nameLead'), sits: story.at(-1)?.to === 'in-council' };
};

/** Whether whoever agrees to whistles has agreed: by a whistle of their own, or afterwards. */
const agreed = (story: Story): boolean | undefined => {
  const { blown, rule, since, after, refused } = whistle(story);
  if (!blown || rule) return undefined;
  if (refused) return false;
  const own = since[0]?.to === 'in-council' && since[0].changes.council?.agreedBy != null;
  return own || after('agree', 'nameLead') || undefined;
};

const TWO_HOURS = 2 * 3_600_000;
/** Of departments called and those that came in two hours of office time; none while the council waits for somebody. */
const seats = (story: Story, timeOf: (department: string) => WorkTime) => {
  const { sat, since, sits = false } = council(story) ?? {};
  const called = sat?.changes.council?.departments.length ?? 0;
  const came = (since ?? []).flatMap(({ command, at }) =>
    command.do === 'attend' ? [{ department: command.department, at }] : [],
  );
  if (!sat || (sits && came.length < called)) return { n: 0, d: 0 };
  const isUrgent = replay(story.slice(0, story.indexOf(sat) + 1))?.urgent;
  const soon = came.filter(({ department, at }) => {
    const passed = isUrgent ? at - sat.at : officeTimeBetween(sat.at, at, timeOf(department));
    return passed <= TWO_HOURS;
  });
  return { n: soon.length, d: called };
};

/** Whether a lead was named before the limit of the council ran out; undefined while neither is so, or where nobody named one. */
const ruledInTime = (story: Story): boolean | undefined => {
  const { named, sits } = council(story) ?? {};
  if (named) return inTime(story, 'council', 'nameLead');
  const ranOut = ({ command }: CaseEvent) => command.do === 'red' && command.clock === 'council';
  return sits && whistle(story).since.some(ranOut) ? false : undefined;
};

/** The returns of a case that were ruled on: who led until then, and who by the ruling. */
const returns = (story: Story) =>
  story.flatMap(({ command }, i) => {
    if (command.do !== 'return') return [];
    const ruling = story.findIndex(({ to }, at) => at > i && (to === 'to-sign' || to === 'in-hand'));
    if (ruling < 0) return [];
    return [{ moved: leads(story.slice(0, i)).at(-1) !== leads(story.slice(0, ruling + 1)).at(-1) }];
  });

/** Whether the same was reported at the same place within ninety days before, and was not turned away since. */
const isAgain = (story: Story, all: readonly Story[]) => {
  const at = story[0]?.at ?? 0;
  const own = replay(story.slice(0, 1));
  return all.some((other) => {
    const before = other === story ? undefined : replay(other.filter((event) => event.at <= at));
    if (!before || !own || !isReport(other)) return false;
    const { place, matterId, times, object } = before;
    const there = place.estate === own.place.estate && place.detail === own.place.detail && object === own.object;
    const same = there && matterId === own.matterId;
    return same && times.opened > at - 90 * DAY_MS && before.id < own.id && !NOT_DEALT_WITH.includes(before.state);
  });
};
const hasMatter = (story: Story) => isReport(story) && replay(story)?.matterId !== null;

type Told = readonly { number: string; due: number | null; known: boolean }[];
const orderOf = (story: Story, orders: Told) => {
  const said = replay(story)?.origin.outsideNumber;
  const found = orders.find(({ number }) => number === said);
  return ['withdrawn', 'merged'].includes(story.at(-1)?.to ?? '') ? undefined : found;
};
const hasEnded = (story: Story) => ['closed', 'declined'].includes(story.at(-1)?.to ?? '');
const endedAt = (story: Story) => story.findLast(({ from, to }) => to !== from)?.at ?? Infinity;

type Counted = { n: number; d: number };

/** Every figure of cases, counted by what happened: the timelines, and the orders that whoever sent them wrote down. */
export function byHand(
  stories: readonly Story[],
  orders: Told,
  timeOf: (department: string) => WorkTime,
): Record<CaseFigure, Counted> {
  const many = (is: (story: Story) => boolean): Counted => ({ n: stories.filter(is).length, d: 0 });
  const share = (of: (story: Story) => boolean, is: (story: Story) => boolean): Counted => ({
    n: stories.filter((story) => of(story) && is(story)).length,
    d: stories.filter(of).length,
  });
  const total = (count: (story: Story) => Counted): Counted =>
    stories.map(count).reduce((sum, one) => ({ n: sum.n + one.n, d: sum.d + one.d }), { n: 0, d: 0 });
  const signedInTime = (story: Story) => inTime(story, 'sign', 'sign', 'return');
  const repliedInTime = (story: Story) => inTime(story, 'contact', 'contacted');
  const isSilent = (story: Story) =>
    story.at(-1)?.to === 'closed' || story.some(({ command }) => command.do === 'red' && command.clock === 'contact');
  const order = (story: Story) => orderOf(story, orders);
  return {
    opened: many(isReport),
    'on-the-spot': share(
      () => true,
      (story) => !isReport(story),
    ),
    signed: share(
      (story) => signedInTime(story) !== undefined,
      (story) => signedInTime(story) === true,
    ),
    'first-lead': share(isDispatched, (story) => leads(story)[0] === leads(story).at(-1)),
    returned: share(isDispatched, (story) => did(story, 'return')),
    upheld: total((story) => ({ n: returns(story).filter(({ moved }) => moved).length, d: returns(story).length })),
    contacted: share(
      (story) => wantsReply(story) && !isGone(story) && (did(story, 'contacted') || isSilent(story)),
      (story) => repliedInTime(story) === true,
    ),
    closed: many(isClosed),
    'in-time': share(isClosed, (story) => inTime(story, 'resolve', 'feedBack', 'recheck') === true),
    held: share(isClosed, wasHeld),
    'held-days': total((story) => (isClosed(story) && wasHeld(story) ? { n: daysHeld(story), d: 1 } : { n: 0, d: 0 })),
    reached: share(wasAsked, isReached),
    solved: share(isReached, bySomebody),
    pleased: share(isReached, (story) => rated(story) === 'pleased'),
    'fairly-pleased': share(isReached, (story) => rated(story) === 'fairlyPleased'),
    reworked: share(isClosed, (story) => did(story, 'rework', 'unsolved', 'reopen')),
    repeated: share(hasMatter, (story) => isAgain(story, stories)),
    whistled: many((story) => council(story) !== undefined),
    'whistle-agreed': share(
      (story) => agreed(story) !== undefined,
      (story) => agreed(story) === true,
    ),
    came: total((story) => seats(story, timeOf)),
    'ruled-in-time': share(
      (story) => ruledInTime(story) !== undefined,
      (story) => ruledInTime(story) === true,
    ),
    'from-outside': many((story) => order(story) !== undefined),
    'order-matched': share(
      (story) => order(story) !== undefined,
      (story) => order(story)?.known === true,
    ),
    'order-in-time': share(
      (story) => (order(story)?.due ?? null) !== null && hasEnded(story),
      (story) => endedAt(story) <= (order(story)?.due ?? 0),
    ),
    'order-returned': share(
      (story) => order(story) !== undefined,
      (story) => story.at(-1)?.to === 'declined',
    ),
  };
}
