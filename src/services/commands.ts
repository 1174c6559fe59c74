import * as z from 'zod';
import { OpenId } from '../brands.ts';
import { MOST, Session, SessionLesson } from './session.ts';

const seat = z.int().min(1);
const lesson = z.int().min(1);
const why = z.string().trim().min(1).max(100);

/** What a session begins with. */
export const SessionOpening = Session.pick({
  id: true,
  service: true,
  name: true,
  where: true,
  places: true,
  fee: true,
  host: true,
}).extend({
  lessons: z
    .array(SessionLesson.pick({ at: true, ends: true }))
    .min(1)
    .max(MOST.lessons),
});
export type SessionOpening = z.infer<typeof SessionOpening>;

/** Everything that can be done at a session. */
export const SessionCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('open'), ...SessionOpening.shape }),
  /** A place, or one on the waiting list where none is free. */
  z.strictObject({ do: z.literal('sign-up'), hears: OpenId, forOther: z.boolean() }),
  z.strictObject({ do: z.literal('leave'), seat }),
  /** An offered place is taken, or let go. */
  z.strictObject({ do: z.literal('take'), seat }),
  z.strictObject({ do: z.literal('decline'), seat }),
  z.strictObject({ do: z.literal('paid'), seat, paid: z.boolean() }),
  z.strictObject({ do: z.literal('roll'), lesson, seat, absent: z.boolean() }),
  z.strictObject({ do: z.literal('called'), lesson }),
  z.strictObject({ do: z.literal('cancel-lesson'), lesson, why }),
  z.strictObject({ do: z.literal('cancel'), why }),
  z.strictObject({ do: z.literal('accept'), open: z.boolean() }),
  z.strictObject({ do: z.literal('places'), places: z.int().min(1).max(MOST.places) }),
  /** The clock: offers that end, reminders, the end. */
  z.strictObject({ do: z.literal('tick') }),
]);
export type SessionCommand = z.infer<typeof SessionCommand>;
export type SessionCommandOf<Name extends SessionCommand['do']> = {
  [One in Name]: { do: One } & Extract<SessionCommand, { do: One }>;
}[Name];
