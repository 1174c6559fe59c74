import { DAY_MS, dayOf, workingDayAfter } from '../../calendar/calendar.ts';
import type { Actor } from '../../record/actor.ts';
import type { Case } from '../../record/case.ts';
import { tell } from '../../told/tells.ts';
import type { Context } from '../context.ts';
import { type Effect, type Refused, refuse } from '../ruling.ts';

type Moment = Pick<Context, 'now' | 'calendar' | 'limits'>;

/** The latest day a hold may run to: 10 working days, or 90 natural ones once 立案. */
function latestDay(filed: boolean, { now, calendar, limits }: Moment): string {
  return filed ? dayOf(now + limits.filedNaturalDays * DAY_MS) : workingDayAfter(now, limits.holdDays, calendar);
}

/** What is wrong with the date of a hold; undefined for nothing. */
export function dateFault(until: string, filed: boolean, moment: Moment): Refused | undefined {
  const latest = latestDay(filed, moment);
  if (until <= dayOf(moment.now)) return refuse('missing', '恢复日期要在今天之后');
  if (until > latest) return refuse('missing', `最长到 ${latest}；到期没办完可以再申请`);
  return undefined;
}

/** The case stands still until that day; the reporter hears why. */
export const held = (c: Case, until: string, reason: string, { now }: Context, changes: Partial<Case>): Effect => ({
  kind: 'effect',
  to: 'on-hold',
  reason,
  changes: { ...changes, heldUntil: until, holdAsk: null, times: { ...c.times, held: now } },
  tells: [tell(c, 'reporter', 'held')],
});

export const isSecond = (c: Case): boolean => c.holds + c.filedHolds > 0;

/** A second hold, whatever the first was for, is the leader's to grant or refuse. */
export const needsLeader = (c: Case, actor: Actor): Refused | undefined =>
  isSecond(c) && !actor.relationsTo(c).includes('leader')
    ? refuse('leader-only', '第二次暂缓由带班领导审批，已在他的待办里')
    : undefined;

/** What is wrong by now with the date that was asked for; undefined for nothing. */
export const askedDateFault = (ask: NonNullable<Case['holdAsk']>, moment: Moment): Refused | undefined =>
  dateFault(ask.until, ask.reason === 'filed', moment);
