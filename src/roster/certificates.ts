import * as z from 'zod';
import { OpenId } from '../brands.ts';
import { dayOf, instantOf } from '../cases/calendar/calendar.ts';

/** 行政执法证: whose it is, its number, the body it was given for, and the last day it holds, Shanghai. */
export const Certificate = z.strictObject({
  openId: OpenId,
  number: z.string().min(1).max(40),
  department: z.string().min(1),
  until: z.iso.date(),
});
export type Certificate = z.infer<typeof Certificate>;

/** Whether it holds on the day of `now`; the last day counts. */
export const holds = ({ until }: Pick<Certificate, 'until'>, now: number): boolean => until >= dayOf(now);

/** The certificates that hold now and end within so many days, the first to end first. */
export const endingSoon = (all: readonly Certificate[], now: number, days: number): Certificate[] =>
  all
    .filter((one) => holds(one, now) && one.until <= dayOf(now + days * 86_400_000))
    .toSorted((a, b) => instantOf(a.until) - instantOf(b.until));
