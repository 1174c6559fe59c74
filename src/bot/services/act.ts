import type { OpenId } from '../../brands.ts';
import { MINUTE_MS } from '../../cases/calendar/calendar.ts';
import type { Person } from '../../cases/record/person.ts';
import { DESK } from '../../roster/roster.ts';
import type { SessionCommand } from '../../services/commands.ts';
import { decide } from '../../services/decide.ts';
import type { Session, SignedUp } from '../../services/session.ts';
import { nextDue, nextTold, type ServiceTimes } from '../../services/times.ts';
import { MUST_REACH, type TellName, tellsOf } from '../../services/told.ts';
import { rulesOf } from '../core/office.ts';
import type { Onward, Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_HOURS = 24;

/** The office's durations of services. */
export function timesOf(world: World): ServiceTimes {
  const { quiet } = rulesOf(world);
  const { offerHours, eveAt, beforeHours, keepDays } = world.catalogue.limits.services;
  const [hours = 0, minutes = 0] = eveAt.split(':').map(Number);
  return {
    hours: quiet,
    offer: offerHours * HOUR_MS,
    eve: hours * 60 + minutes,
    before: beforeHours * HOUR_MS,
    keep: keepDays * DAY_HOURS * HOUR_MS,
  };
}

/** What does not reach whom it is meant for is passed on by those who look after the service: they alone read the names. */
const onwardOf = (next: Session, what: TellName, to: OpenId, { catalogue }: World): Onward => ({
  ...{ notice: what, group: `${next.id}/${next.version}/${what}/${to}`, rung: 'first', line: 'list', tried: [to] },
  departments: [catalogue.service(next.service)?.host ?? DESK],
});

export type SessionActing = {
  found: Session | undefined;
  command: SessionCommand;
  /** Null: the clock. */
  actor: Person | null;
  runs: boolean;
  key: string;
  /** Whom the seat belongs to that this step gives. */
  who?: Omit<SignedUp, 'seat'> | undefined;
};
export type SessionActed =
  | { kind: 'refused'; why: string }
  | { kind: 'done'; changes: Change[]; says: Outgoing[]; next: Session };

/** One step of a session: what is to be written, all of it under the version that was read, and who is told. */
export function actSession({ found, command, actor, runs, key, who }: SessionActing, world: World): SessionActed {
  const now = world.now();
  const times = timesOf(world);
  const decided = decide(found, command, { now, key, actor, runs, times });
  if (decided.kind === 'refused') return decided;
  const { event, next } = decided;
  if (!event) return { kind: 'done', changes: [], says: [], next };
  const given = who && command.do === 'sign-up' ? next.seats.at(-1) : undefined;
  const tellAt = nextTold(now, times.hours);
  return {
    kind: 'done',
    next,
    changes: [
      { kind: 'session', found, next, event, due: nextDue(next, times) },
      ...event.seats
        .filter(({ state, paid }) => state === 'left' && !paid)
        .map(({ n }) => ({ kind: 'signed-out' as const, session: next.id, seat: n })),
      ...(given && who ? [{ kind: 'signed-up' as const, session: next.id, who: { seat: given.n, ...who } }] : []),
    ],
    says: tellsOf(found, next, event).map(({ to, what, seats, lesson }) => ({
      ...{ kind: 'send', to: { openId: to }, about: next.id },
      view: { view: 'session-told', session: next.id, what, seats, lesson, openId: to },
      ...(MUST_REACH.includes(what) ? { onward: onwardOf(next, what, to, world) } : {}),
      ...(tellAt > now ? { notBefore: tellAt } : {}),
    })),
  };
}
