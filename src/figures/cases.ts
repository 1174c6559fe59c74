import type { CaseFigure } from '../../catalogue/figures/figure.ts';
import { ALARM_SOURCE } from '../alarms/alarm.ts';
import { DAY_MS, dayOf } from '../cases/calendar/calendar.ts';
import type { Case } from '../cases/record/case.ts';
import type { ClockName } from '../cases/record/clock.ts';
import { absentees, hasSat } from '../cases/record/council.ts';
import { isParent } from '../cases/record/parent.ts';
import { returnsOf } from '../cases/record/returns.ts';
import type { CaseState } from '../cases/record/state.ts';
import type { Count, SumKeys } from './count.ts';

/** What a case adds to one figure, undefined where it has nothing to do with it; `at`: the instant whose day it counts on. */
type Adds = ({ at: number; department?: string } & ({ n: number; d: number } | { out: string })) | undefined;

const NOT_DEALT_WITH: readonly CaseState[] = ['withdrawn', 'declined', 'merged'];

/** Whether a limit ran out while it ran: whoever keeps it was told so. */
const ranOut = ({ clocks }: Case, name: ClockName) => clocks.some((one) => one.name === name && one.redTold !== null);

const isSettled = (c: Case) => c.closing?.how === 'settled';
const share = (at: number, is: boolean): Adds => ({ at, n: is ? 1 : 0, d: 1 });
const many = (at: number, n = 1): Adds => ({ at, n, d: 0 });

/** Of a case that was closed after work: not settled on the spot. */
const ofClosed = (c: Case, adds: (at: number) => Adds): Adds =>
  c.times.closed === null || c.closing === null || isSettled(c) ? undefined : adds(c.times.closed);

/** Of a case to which a lead was named: of the department that was named first, whoever leads now. */
const ofDispatched = (c: Case, is: boolean): Adds => {
  const { dispatched: at } = c.times;
  const department = c.firstLead ?? c.returns[0]?.department ?? c.lead?.department ?? '';
  return at === null ? undefined : { at, department, n: is ? 1 : 0, d: 1 };
};

/**
 * Of a case that another system sent, or that was taken down under its number; an alarm of ours has a number of its own. What
 * was taken back, or is answered with the case it went into, is left out.
 */
function ofOutside(c: Case, adds: (at: number) => Adds): Adds {
  if (c.origin.outsideNumber === null || c.origin.source === ALARM_SOURCE) return undefined;
  const at = c.times.opened;
  return c.state === 'withdrawn' || c.state === 'merged' ? { at, out: 'gone' } : adds(at);
}

const isReached = (c: Case) => c.closing?.how === 'confirmed' || c.unsolvedCount > 0;

/** How a 总事件 and its 分事件 close, and what a visit found: the reporter is told once, and nobody is asked. */
const TOLD_AT_ONCE: readonly unknown[] = ['reported-up', 'verified', 'put-right'];

/** Whether its reporter is told by itself, and asked: a 分事件 is told of by its 总事件. */
const unasked = (c: Case): string | undefined =>
  c.closing?.how === 'outside' ? 'outside' : TOLD_AT_ONCE.includes(c.closing?.how) ? 'reported-up' : undefined;

const ofReached = (c: Case, is: boolean): Adds => ofClosed(c, (at) => (isReached(c) ? share(at, is) : undefined));

/** For each figure what one case adds to it (catalogue/figures/figures.yaml says it in words). Pure. */
const ADDS: { [Figure in CaseFigure]: (c: Case) => Adds | Adds[] } = {
  opened: (c) => (isSettled(c) ? undefined : many(c.times.opened)),
  'on-the-spot': (c) => share(c.times.opened, isSettled(c)),
  signed: (c) => (c.kept.sign === undefined ? undefined : share(c.times.opened, c.kept.sign)),
  'first-lead': (c) =>
    ofDispatched(c, c.firstLead ? c.firstLead === c.lead?.department : c.times.ledSince === c.times.dispatched),
  returned: (c) => ofDispatched(c, c.returns.length > 0),
  upheld: (c) =>
    returnsOf(c).map(({ at, department, became }) => ({
      ...{ at, department },
      ...(became === 'waiting' || became === 'gone' ? { out: became } : { n: became === 'moved' ? 1 : 0, d: 1 }),
    })),
  contacted(c) {
    if (![c.onBehalf, ...c.alsoOnBehalf].some((resident) => resident?.wantsReply)) return undefined;
    const at = c.times.opened;
    if (NOT_DEALT_WITH.includes(c.state)) return { at, out: 'gone' };
    if (isParent(c)) return { at, out: 'parent' };
    if (c.kept.contact !== undefined) return share(at, c.kept.contact);
    if (c.times.contacted !== null) return { at, out: 'unrecorded' };
    return c.state === 'closed' || ranOut(c, 'contact') ? share(at, false) : { at, out: 'running' };
  },
  closed: (c) => ofClosed(c, (at) => many(at)),
  'in-time': (c) =>
    ofClosed(c, (at) => {
      if (c.closing?.how === 'outside') return { at, out: 'outside' };
      return c.kept.resolve === undefined ? { at, out: 'unrecorded' } : share(at, c.kept.resolve);
    }),
  held: (c) => ofClosed(c, (at) => share(at, c.holds + c.filedHolds > 0)),
  'held-days': (c) =>
    ofClosed(c, (at) => {
      if (c.holds + c.filedHolds === 0) return undefined;
      return c.heldFor === null ? { at, out: 'unrecorded' } : { at, n: Math.round(c.heldFor / DAY_MS), d: 1 };
    }),
  reached: (c) =>
    ofClosed(c, (at) => {
      const out = unasked(c);
      return out === undefined ? share(at, isReached(c)) : { at, out };
    }),
  solved: (c) => ofReached(c, c.closing?.how === 'confirmed'),
  pleased: (c) => ofReached(c, c.satisfaction === 'pleased'),
  'fairly-pleased': (c) => ofReached(c, c.satisfaction === 'fairly-pleased'),
  reworked: (c) => ofClosed(c, (at) => share(at, c.reworks + c.unsolvedCount + c.reopens > 0)),
  repeated(c) {
    if (isSettled(c)) return undefined;
    return c.matterId === null ? { at: c.times.opened, out: 'no-matter' } : share(c.times.opened, c.repeat > 1);
  },
  whistled: (c) => (hasSat(c.council) ? many(c.council.askedAt) : undefined),
  'whistle-agreed': ({ council }) => {
    if (!council) return undefined;
    const { askedAt: at, askedBy, status } = council;
    if (askedBy === null) return { at, out: 'by-rule' };
    return status === 'asked' || status === 'sitting' ? { at, out: 'waiting' } : share(at, status !== 'refused');
  },
  came(c) {
    if (!hasSat(c.council) || c.council.departments.length === 0) return undefined;
    const { askedAt: at, departments } = c.council;
    if (departments.some(({ due }) => due === null)) return { at, out: 'unrecorded' };
    if (c.state === 'in-council' && absentees(c.council).length > 0) return { at, out: 'waiting' };
    const came = departments.filter(({ attendedAt, due }) => (attendedAt ?? Infinity) <= (due ?? 0));
    return { at, n: came.length, d: departments.length };
  },
  'ruled-in-time'(c) {
    if (!hasSat(c.council)) return undefined;
    const { askedAt: at, status } = c.council;
    if (status === 'named') return c.kept.council === undefined ? { at, out: 'unrecorded' } : share(at, c.kept.council);
    if (c.state !== 'in-council') return { at, out: 'gone' };
    return ranOut(c, 'council') ? share(at, false) : { at, out: 'running' };
  },
  'from-outside': (c) => ofOutside(c, (at) => many(at)),
  'order-matched': (c) => ofOutside(c, (at) => share(at, c.times.dispatched === at)),
  'order-in-time': (c) =>
    ofOutside(c, (at) => {
      const { outsideDue } = c.origin;
      if (outsideDue === null) return { at, out: 'no-due' };
      if (c.state !== 'closed' && c.state !== 'declined') return { at, out: 'running' };
      return share(at, c.times.ended !== null && c.times.ended <= outsideDue);
    }),
  'order-returned': (c) => ofOutside(c, (at) => share(at, c.state === 'declined')),
};

/** A 总事件 speaks, and its 分事件 do the work: what was done is counted of them, and what was said to the resident or to another system of it. */
const SPOKEN: readonly CaseFigure[] = [
  ...(['contacted', 'reached', 'solved', 'pleased', 'fairly-pleased'] as const),
  ...(['from-outside', 'order-matched', 'order-in-time', 'order-returned'] as const),
];

/** What one case adds to the figures as it stands now, and where it stands in each breakdown. Pure. */
export function countsOf(c: Case): { counts: Count[]; keys: SumKeys } {
  const figures = Object.entries(ADDS) as [CaseFigure, (c: Case) => Adds | Adds[]][];
  const own = isParent(c) ? figures.filter(([figure]) => SPOKEN.includes(figure)) : figures;
  const counts = own.flatMap(([figure, adds]) =>
    [adds(c)].flat().flatMap((one): Count[] => {
      if (!one) return [];
      const { at, ...rest } = one;
      return [{ figure, day: dayOf(at), ...rest }];
    }),
  );
  const keys = { department: c.lead?.department ?? '', community: c.place.community, matter: c.matterId ?? '' };
  return { counts, keys };
}
