import * as z from 'zod';
import { OpenId } from '../brands.ts';
import { Person } from '../cases/record/person.ts';
import { codesOf } from '../codes.ts';

/** The number of a session, e.g. KB-12. */
export const SessionId = z
  .string()
  .regex(/^KB-[1-9]\d{0,6}$/)
  .brand<'session'>();
export type SessionId = z.infer<typeof SessionId>;

/** The series whose next number a new session takes. */
export const SESSION_SERIES = 'KB';

export const SESSION_STATES = { open: '报名中', closed: '报名停了', over: '结课了', cancelled: '取消了' } as const;
export const SessionState = codesOf(SESSION_STATES);
export type SessionState = z.infer<typeof SessionState>;

/** How somebody stands in a session. Whoever is `in` or `offered` takes a place. */
export const SEAT_STATES = {
  in: '报上了',
  waiting: '候补',
  offered: '有位了',
  expired: '没轮到',
  left: '退出了',
} as const;
export const SeatState = codesOf(SEAT_STATES);
export type SeatState = z.infer<typeof SeatState>;

/** One sign-up, by a number that is never used again; who it is stands in a table of its own (`SignedUp`). */
export const SessionSeat = z.strictObject({
  n: z.int().min(1),
  state: SeatState,
  /** Whoever hears of it: the one who signed up, or the worker who did it for somebody. */
  hears: OpenId,
  /** Signed up by a worker for somebody who is not in Feishu. */
  forOther: z.boolean(),
  /** Signed up when no place was free; unknown, and so no, of sign-ups before it was kept. */
  waited: z.boolean().default(false),
  /** Since when it is in, epoch ms; null of one that never was, and before it was kept: then since it was signed up. */
  since: z.int().nullable().default(null),
  paid: z.boolean(),
  /** Until when an offered place waits, epoch ms. */
  until: z.int().nullable(),
  at: z.int(),
});
export type SessionSeat = z.infer<typeof SessionSeat>;

/** What people are told of once before a lesson. */
export const REMINDERS = ['day', 'hours'] as const;

export const SessionLesson = z.strictObject({
  n: z.int().min(1),
  at: z.int(),
  ends: z.int(),
  /** Why it does not take place. */
  cancelled: z.string().min(1).max(100).nullable(),
  /** When the roll was called. */
  called: z.int().nullable(),
  absent: z.array(z.int()),
  told: z.array(z.enum(REMINDERS)),
});
export type SessionLesson = z.infer<typeof SessionLesson>;

/** The most places of a session and the most lessons. */
export const MOST = { places: 300, lessons: 60 } as const;

/** What a session comes to in numbers, of nobody in particular. */
export const SessionTally = z.strictObject({
  /** Who is in, and who has a place or is offered one. */
  within: z.int(),
  taken: z.int(),
  /** Of those who waited and were answered, who got a place. */
  got: z.int(),
  waited: z.int(),
  /** Who was missing at no lesson. */
  full: z.int(),
  /** Who was expected at each lesson and who was missing, by the order of the lessons. */
  rolls: z.array(z.strictObject({ of: z.int(), missing: z.int() })),
});
export type SessionTally = z.infer<typeof SessionTally>;

/** One session of a service, event-sourced like a case: its places, its lessons, who is in and who waits. */
export const Session = z.strictObject({
  id: SessionId,
  version: z.int().min(1),
  state: SessionState,
  /** The service in the list, e.g. FW01. */
  service: z.string(),
  name: z.string().min(1).max(40),
  where: z.string().min(1).max(60),
  places: z.int().min(1).max(MOST.places),
  /** What the host takes, in words; null where it is free. */
  fee: z.string().min(1).max(60).nullable(),
  host: Person,
  lessons: z.array(SessionLesson).min(1).max(MOST.lessons),
  seats: z.array(SessionSeat),
  /** Why it was cancelled as a whole. */
  why: z.string().min(1).max(100).nullable(),
  /** Since when nobody can be told from it, how many came at least once, and its numbers; these not of sessions erased before they were kept. */
  erased: z.strictObject({ at: z.int(), came: z.int(), tally: SessionTally.nullable().default(null) }).nullable(),
  keys: z.array(z.string()),
  changedAt: z.int(),
});
export type Session = z.infer<typeof Session>;

/** Who a seat belongs to; kept apart from the session and deleted with it. */
export type SignedUp = {
  seat: number;
  name: string;
  /** Only of somebody who is not in Feishu. */
  phone: string | null;
  /** The parent of a child. */
  guardian: string | null;
};
