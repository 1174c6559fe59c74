import * as z from 'zod';
import { Person } from '../cases/record/person.ts';
import { codesOf } from '../codes.ts';
import { HAPPENED } from './step.ts';

/** One step of an alarm or a flood: what happened, by whom where it was a person, and what they said. */
export const AlarmEvent = z.strictObject({
  version: z.int().min(1),
  at: z.int(),
  happened: z.array(codesOf(HAPPENED)),
  by: Person.nullable(),
  words: z.string().nullable(),
});
export type AlarmEvent = z.infer<typeof AlarmEvent>;
