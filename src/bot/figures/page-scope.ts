import * as z from 'zod';
import type { OpenId } from '../../brands.ts';
import { instantOf } from '../../cases/calendar/calendar.ts';
import type { Dimension } from '../../figures/count.ts';
import {
  daysBefore,
  monthBefore,
  monthOf,
  type Period,
  periodOf,
  SPANS,
  type SpanName,
  weekBack,
} from '../../figures/periods.ts';
import { broken, IN_BREAKDOWNS } from '../../figures/report/broken.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';
import { keyName } from './over-time.ts';
import { type FigureScope, scopeOf } from './scope.ts';

/** What a street's figures are broken down by. */
export const BROKEN_BY = ['community', 'department', 'matter'] as const;
export type BrokenBy = (typeof BROKEN_BY)[number];

/** A key that stands for all names with too few cases to be told apart. */
export const OTHERS = '*';

/** What somebody asks to see: some days (a span, a month as YYYY-MM, or the week of a day), and of what, where it is not all that is theirs. */
export type PageAsked = { days: string; by?: BrokenBy | undefined; key?: string | undefined };

/** Of what the figures of a page are, and whether it is a part of what the reader may see. */
export type PageScope = FigureScope & { but?: boolean | undefined; isPart: boolean };

const isSpan = (days: string): days is SpanName => Object.hasOwn(SPANS, days);
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const isDay = (days: string): boolean => z.iso.date().safeParse(days).success;

/** Days as they are asked for; `earlier`: the days before, where these are over; `report`: what their report is kept by, where they have one. */
type DaysAsked = {
  days: string;
  called: string;
  period: Period;
  earlier?: Period | undefined;
  report?: string | undefined;
};

/** The days that are asked for; this week of anything else. */
export function daysAsked(days: string, now: number): DaysAsked {
  if (MONTH.test(days)) {
    const period = monthOf(days);
    return { days, called: period.name, period, earlier: monthOf(monthBefore(days)), report: days };
  }
  if (isDay(days)) {
    const [period, earlier] = [weekBack(instantOf(days), 0), weekBack(instantOf(days), 1)];
    return { days, called: period.name, period, earlier, report: period.from };
  }
  const span = isSpan(days) ? days : 'week';
  const period = periodOf(span, now);
  const report = { 'last-week': period.from, 'last-month': period.from.slice(0, 7) }[span as string];
  return { days: span, called: SPANS[span], period, earlier: daysBefore(span, now), report };
}

/**
 * What this reader is shown of what they ask for, by the roster of this moment: a part of the street only to whoever may see
 * all of it, and no name with too few cases; undefined where no figures are theirs.
 */
export async function pageScope(
  { days, by, key }: PageAsked,
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<PageScope | undefined> {
  const own = scopeOf(openId, roster, world);
  if (!own) return undefined;
  const whole = { ...own, isPart: false };
  if (own.by !== 'all' || by === undefined || key === undefined) return whole;
  const names = await namesTold(by, daysAsked(days, world.now()).period, world);
  if (key === OTHERS) return { whose: '其他', by, keys: names, but: true, isPart: true };
  return names.includes(key) ? { whose: keyName(by, key, world), by, keys: [key], isPart: true } : whole;
}

const namesTold = async (by: Dimension, { from, to }: Period, { store }: World): Promise<string[]> =>
  broken(await store.sums({ by, from, to, figures: IN_BREAKDOWNS })).named.map(({ key }) => key);
