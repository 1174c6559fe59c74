import * as z from 'zod';
import { SERVICE_ID } from '../../catalogue/services/schema.ts';
import { SessionId } from '../../src/services/session.ts';
import { draftId } from '../ids.ts';

const session = SessionId;
const service = z.string().regex(SERVICE_ID);
const n = z.int().min(1);

/** What the buttons of services ask for. */
export const serviceActions = [
  z.strictObject({ do: z.literal('services') }),
  z.strictObject({ do: z.literal('service-see'), service }),
  /** 提醒我: to hear when a new session opens, once. */
  z.strictObject({ do: z.literal('service-wish'), service, wants: z.boolean() }),
  /** A session, in the presser's own chat. */
  z.strictObject({ do: z.literal('session-see'), session }),
  /** The form of a new session; `like`: which of those the list describes, by its name. */
  z.strictObject({ do: z.literal('service-open'), service, like: z.string().max(40).nullable() }),
  /** Opens a form in the presser's own chat. */
  z.strictObject({
    do: z.literal('session-form'),
    session,
    form: z.enum(['service-sign-up', 'service-for-other', 'service-question', 'service-cancel', 'service-places']),
  }),
  z.strictObject({ do: z.literal('session-lesson'), session, lesson: n }),
  z.strictObject({ do: z.literal('service-submit'), draft: draftId }),
  z.strictObject({ do: z.literal('session-seat'), session, seat: n, step: z.enum(['leave', 'take', 'decline']) }),
  z.strictObject({ do: z.literal('session-paid'), session, seat: n, paid: z.boolean() }),
  z.strictObject({ do: z.literal('session-list'), session }),
  z.strictObject({ do: z.literal('session-accept'), session, open: z.boolean() }),
  z.strictObject({ do: z.literal('session-roll'), session, lesson: n, page: z.int().min(0) }),
  z.strictObject({
    do: z.literal('session-absent'),
    session,
    lesson: n,
    seat: n,
    absent: z.boolean(),
    page: z.int().min(0),
  }),
  z.strictObject({ do: z.literal('session-called'), session, lesson: n }),
] as const;
export type ServiceAction = z.infer<(typeof serviceActions)[number]>;
