import * as z from 'zod';
import { ChatId, MessageId, OpenId } from '../brands.ts';

// An id or a word that is null, empty, of another kind or not there at all is one thing to every reader of the platform: not
// told. Only what an answer cannot do without is required.

/** What must be there. */
export const told = z.string().min(1);
/** The ids of people, chats and messages, told apart from here on. */
export const person = OpenId.min(1);
export const chat = ChatId.min(1);
export const message = MessageId.min(1);
/** What may be; undefined where it is not. */
export const maybe = told.optional().catch(undefined);
/** What may be; '' where it is not. */
export const orEmpty = z.string().catch('');
/** A flag that may be; false where it is not. */
export const orFalse = z.boolean().catch(false);
/** Those of a list that can be read; none where there is no list. */
export const each = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) => all.flatMap((one) => item.safeParse(one).data ?? []));
