import * as z from 'zod';
import { day } from '../law-schema.ts';
import { Edit } from './edit.ts';

/**
 * A published change of the list: from which day it holds, why, who decided, and what it changed. Edition 1 is the files of
 * the build; numbers are never used twice, and what is taken back is taken back by a later one.
 */
export const Edition = z.strictObject({
  number: z.int().min(2),
  name: z.string().min(1).max(40),
  /** The day it was published, and the day from which it holds. */
  date: day,
  from: day,
  why: z.string().min(1),
  decided: z.strictObject({ by: z.string(), meeting: z.string().nullable(), date: day }),
  edits: z.array(Edit).min(1),
  /** Of the list as it was proved when this was published, all earlier editions of its day in it. */
  hash: z.string(),
});
export type Edition = z.infer<typeof Edition>;

/** The number of the files of the build. */
export const OF_THE_FILES = 1;
