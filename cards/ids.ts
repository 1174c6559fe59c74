import * as z from 'zod';

/** What a button names something by. */
export const id = z.string().min(1).max(64);
