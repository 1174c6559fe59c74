import type { AlarmFigure, VisitFigure } from '../../catalogue/figures/figure.ts';
import { catalogue } from '../../catalogue/index.ts';
import { MINUTE_MS } from '../../src/cases/calendar/calendar.ts';
import type { VisitEvent } from '../../src/visits/events.ts';
import { type Diary, OFFLINE_MINUTES } from './a-month-beside.ts';

type Counted = { n: number; d: number };
type Visits = Diary['visits'];

/** What was told with a day to put it right by, and what whoever looked again found, in the order it happened. */
const told = (course: readonly VisitEvent[]) =>
  course
    .flatMap(({ command }) => (command.do === 'tell' ? command.cases : []))
    .map(({ item, due }) => {
      const found = course
        .flatMap(({ command }) => (command.do === 'lines' ? command.lines : []))
        .filter((line) => line.item === item);
      return {
        due,
        first: found.find(({ by, correctedAt }) => by !== null || correctedAt === null),
        last: found.at(-1)?.correctedAt ?? null,
      };
    });

/** Every figure of visits, counted by what was written down at each, and by what its course says of looking again. */
export function visitsByHand(visits: Visits, courses: readonly VisitEvent[][]): Record<VisitFigure, Counted> {
  const sum = (count: (one: Visits[number]) => number) => visits.reduce((all, one) => all + count(one), 0);
  const share = (is: (one: Visits[number]) => boolean) => ({ n: visits.filter(is).length, d: visits.length });
  const lines = courses.flatMap(told);
  const right = lines.flatMap(({ due, last }) => (last === null ? [] : [last <= due]));
  const again = lines.flatMap(({ first }) => (first ? [first.correctedAt !== null] : []));
  const bad = sum((one) => one.bad);
  return {
    visited: { n: visits.length, d: 0 },
    joint: share(({ joint }) => joint),
    'over-cap': share(({ overCap }) => overCap),
    'merged-away': { n: sum((one) => one.mergedAway), d: sum(({ asked, mergedAway }) => asked + mergedAway) },
    'visit-minutes': { n: sum(({ minutes }) => minutes), d: visits.length },
    'owner-signed': share(({ signed }) => signed === 'paper'),
    unseen: { n: sum((one) => one.unseen), d: sum(({ asked }) => asked) },
    found: { n: bad, d: 0 },
    'found-again': { n: sum((one) => one.again), d: bad },
    'corrected-at-once': { n: sum(({ onSite }) => onSite), d: bad },
    'corrected-in-time': { n: right.filter(Boolean).length, d: right.length },
    'first-recheck': { n: again.filter(Boolean).length, d: again.length },
  };
}

/** Every figure of alarms until then, counted by what was written down of each leak, which is of danger, and by who fell silent since. */
export function alarmsByHand(alarms: Diary['alarms'], until: number): Record<AlarmFigure, Counted> {
  const soon = catalogue.limits.alarms.dangerAckMinutes * MINUTE_MS;
  const counted = alarms.filter(({ ackedAfter, end, overAfter }) =>
    ackedAfter !== null ? true : end !== 'by-itself' || overAfter > soon,
  );
  const silent = alarms.filter(({ heardAt }) => heardAt + OFFLINE_MINUTES * MINUTE_MS <= until).length;
  const all = alarms.length + silent;
  const said = alarms.filter(({ end }) => end === 'cleared' || end === 'false');
  return {
    alarms: { n: all, d: 0 },
    'alarm-acked': {
      n: counted.filter(({ ackedAfter }) => (ackedAfter ?? Infinity) <= soon).length,
      d: counted.length,
    },
    'alarm-cleared': { n: alarms.filter(({ end }) => end !== 'open').length, d: all },
    'alarm-false': { n: said.filter(({ end }) => end === 'false').length, d: said.length },
  };
}
