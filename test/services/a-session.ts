import { OpenId } from '../../src/brands.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import type { SessionCommand, SessionCommandOf } from '../../src/services/commands.ts';
import { decide } from '../../src/services/decide.ts';
import type { SessionEvent } from '../../src/services/events.ts';
import { takenPlaces } from '../../src/services/places.ts';
import { type Session, SessionId } from '../../src/services/session.ts';
import type { ServiceTimes } from '../../src/services/times.ts';
import { type SessionTell, tellsOf } from '../../src/services/told.ts';

const HOUR = 3_600_000;
/** The office's durations as the list ships them. */
export const TIMES: ServiceTimes = {
  hours: { from: 8 * 60, to: 20 * 60 },
  offer: 24 * HOUR,
  eve: 18 * 60,
  before: 2 * HOUR,
  keep: 90 * 24 * HOUR,
};

/** Tuesday 2026-11-24, ten in the morning in Shanghai. */
export const NOW = instantOf('2026-11-24', 10 * 60);
/** The first lesson: Thursday evening at seven. */
export const FIRST = instantOf('2026-11-26', 19 * 60);
export const person = (name: string) => ({ openId: OpenId.parse(`ou_${name}`), name });
export const HOST = person('host');

/** A session as it is played step by step: each step as the bot would write it, and all that was told. */
export class Class {
  session: Session | undefined;
  now = NOW;
  readonly events: SessionEvent[] = [];
  readonly tells: SessionTell[] = [];
  #steps = 0;

  constructor(places = 2, lessons = 2) {
    const seven = { minutes: 90 * 60_000, week: 7 * 24 * HOUR };
    this.take(
      {
        ...{ do: 'open', id: SessionId.parse('KB-1'), service: 'FW01', name: '咖啡拉花班', where: '二楼教室', places },
        ...{ fee: null, host: HOST },
        lessons: Array.from({ length: lessons }, (_, i) => {
          const at = FIRST + i * seven.week;
          return { at, ends: at + seven.minutes };
        }),
      },
      HOST,
    );
  }

  /** Takes a step; the reason where it is refused. `runs`: as whoever runs the session. */
  take(command: SessionCommand, actor: ReturnType<typeof person> | null, runs = actor === HOST || actor === null) {
    const before = this.session;
    const context = { now: this.now, key: `k${this.#steps++}`, actor, runs, times: TIMES };
    const decided = decide(before, command, context);
    if (decided.kind === 'refused') return decided.why;
    if (decided.event) {
      this.events.push(decided.event);
      this.tells.push(...tellsOf(before, decided.next, decided.event));
    }
    this.session = decided.next;
    if (takenPlaces(this.whole) > this.whole.places) throw new Error('oversold');
    return undefined;
  }

  get whole(): Session {
    if (!this.session) throw new Error('no session');
    return this.session;
  }

  signUp(name: string, more: Partial<SessionCommandOf<'sign-up'>> = {}) {
    const who = person(name);
    return this.take({ do: 'sign-up', hears: who.openId, forOther: false, ...more }, who);
  }

  states() {
    return this.whole.seats.map(({ state }) => state);
  }

  tick(at = this.now) {
    this.now = at;
    return this.take({ do: 'tick' }, null);
  }
}
