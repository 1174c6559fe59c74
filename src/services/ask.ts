import * as z from 'zod';
import { OpenId } from '../brands.ts';
import { SessionId } from './session.ts';

/** What an open form of the services is about. */
export const ServiceAsk = z.discriminatedUnion('form', [
  /** A new session; `like`: which of those the list describes. */
  z.strictObject({ form: z.literal('service-open'), service: z.string(), like: z.string().nullable() }),
  z.strictObject({ form: z.literal('service-sign-up'), session: SessionId }),
  z.strictObject({ form: z.literal('service-for-other'), session: SessionId }),
  z.strictObject({ form: z.literal('service-cancel-lesson'), session: SessionId, lesson: z.int() }),
  z.strictObject({ form: z.literal('service-cancel'), session: SessionId }),
  z.strictObject({ form: z.literal('service-places'), session: SessionId }),
  z.strictObject({ form: z.literal('service-question'), session: SessionId }),
  /** The answer to it, by the host; what was asked stands in the message alone. */
  z.strictObject({ form: z.literal('service-answer'), session: SessionId, asker: OpenId }),
]);
export type ServiceAsk = z.infer<typeof ServiceAsk>;
export type ServiceAskOf<Name extends ServiceAsk['form']> = {
  [One in Name]: { form: One } & Extract<ServiceAsk, { form: One }>;
}[Name];
