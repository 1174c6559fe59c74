import * as z from 'zod';
import { OpenId } from '../../brands.ts';
import { instantOf } from '../../cases/calendar/calendar.ts';
import { Person } from '../../cases/record/person.ts';
import { courseFields } from '../course.ts';
import { DutyId } from '../ids.ts';

const Minutes = z.int().min(0).max(1440);

/** 值班表: one day's duty at a station. It has one holder, or nobody where the table says so. */
export const Duty = z.strictObject({
  id: DutyId,
  ...courseFields,
  /** Off: the table was sent anew without it. */
  state: z.enum(['on', 'off']),
  community: z.string().min(1),
  day: z.iso.date(),
  from: Minutes,
  to: Minutes,
  holder: Person.nullable(),
  /** What can be decided there at once. */
  can: z.string().max(60).nullable(),
  /** The holder asked somebody to change with them, for that duty of theirs, or for nothing. */
  asked: z.strictObject({ by: OpenId, to: OpenId, other: DutyId.nullable(), at: z.int() }).nullable(),
});
export type Duty = z.infer<typeof Duty>;

/** When a duty begins and ends, epoch ms. */
export const startsAt = ({ day, from }: Pick<Duty, 'day' | 'from'>): number => instantOf(day, from);
export const endsAt = ({ day, to }: Pick<Duty, 'day' | 'to'>): number => instantOf(day, to);

/** Whether two duties are at one time. */
export const overlap = (a: Pick<Duty, 'day' | 'from' | 'to'>, b: Pick<Duty, 'day' | 'from' | 'to'>): boolean =>
  startsAt(a) < endsAt(b) && startsAt(b) < endsAt(a);
