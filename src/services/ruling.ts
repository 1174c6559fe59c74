import type { Person } from '../cases/record/person.ts';
import type { Session, SessionLesson, SessionSeat, SessionState } from './session.ts';
import type { ServiceTimes } from './times.ts';

/** What a rule is decided by: who acts (null: the clock), whether they run the session, when, under which key. */
export type SessionContext = {
  now: number;
  key: string;
  actor: Person | null;
  runs: boolean;
  times: ServiceTimes;
};

export type SessionRuling =
  | { kind: 'refused'; why: string }
  | {
      kind: 'done';
      to?: SessionState;
      changes: Partial<Omit<Session, 'seats' | 'lessons'>>;
      seats: SessionSeat[];
      lessons: SessionLesson[];
    };

export const refused = (why: string): Extract<SessionRuling, { kind: 'refused' }> => ({ kind: 'refused', why });

export const done = (set: Partial<Omit<Extract<SessionRuling, { kind: 'done' }>, 'kind'>>): SessionRuling => ({
  kind: 'done',
  changes: {},
  seats: [],
  lessons: [],
  ...set,
});
