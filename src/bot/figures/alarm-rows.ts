import type { AlarmFigure } from '../../../catalogue/figures/figure.ts';
import { isOfDepartments } from '../../alarms/rights.ts';
import type { OpenId } from '../../brands.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import { lookOf, partsOfAlarms, standingOfAlarm } from '../../figures/alarms.ts';
import { type CountedAs, isPart, type RowPart } from '../../figures/behind.ts';
import type { SumPart } from '../../figures/count.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import type { Period } from '../../figures/periods.ts';
import type { AlarmOf } from '../../figures/report/alarm-sheet.ts';
import type { Roster } from '../../roster/roster.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { type LookedThrough, lookThrough } from './look-through.ts';
import { type PageAsked, type PageScope, pageScope } from './page-scope.ts';
import type { FigureScope } from './scope.ts';

export type AlarmRows = LookedThrough<{ one: AlarmOf; standing: CountedAs }> & { scope: PageScope };

type Whose = Pick<PageScope, 'by' | 'keys' | 'but'>;

/** Alarms are the street's, a company's or the authority's, and told by no community: the few of one would say whose they are. */
export const hasAlarms = ({ by }: Pick<FigureScope, 'by'>): boolean => by === 'all' || by === 'department';
const isTheirs = (company: string, { by, keys, but = false }: Whose): boolean =>
  by === 'all' || (by === 'department' && isOfDepartments(company, keys) !== but);

const ackMinutesOf = ({ catalogue }: World): number => catalogue.limits.alarms.dangerAckMinutes;
const within = ({ from, to }: Period): [number, number] => [instantOf(from), instantOf(nextDay(to))];

/** What the alarms of some days come to, as far as they are this scope's. */
export async function alarmParts(scope: Whose, period: Period, world: World): Promise<SumPart[]> {
  if (!hasAlarms(scope)) return [];
  const alike = await world.store.alarmsAlike(...within(period), ackMinutesOf(world));
  return partsOfAlarms(alike.filter(({ company }) => isTheirs(company, scope)));
}

/** The alarms behind a figure of this reader's, the latest first; undefined where they have none. */
export async function alarmRows(
  asked: PageAsked & { figure: AlarmFigure; part: RowPart; after?: DatedPlace | undefined },
  openId: OpenId,
  roster: Roster,
  world: World,
): Promise<AlarmRows | undefined> {
  const scope = await pageScope(asked, openId, roster, world);
  if (!scope || !hasAlarms(scope)) return undefined;
  const { figure, part } = asked;
  const [from, to] = within(daysAsked(asked.days, world.now()).period);
  const looked = await lookThrough(
    {
      read: (after, most) => raisedWith(from, to, most, after, world),
      placeOf: ({ alarm }) => ({ at: alarm.raisedAt ?? 0, id: alarm.id }),
      rowsOf(one) {
        const standing = standingOfAlarm(lookOf(one.alarm, ackMinutesOf(world)), figure);
        return standing && isTheirs(one.company, scope) && isPart(standing, part) ? [{ one, standing }] : [];
      },
    },
    asked.after,
  );
  return { ...looked, scope };
}

/** Alarms, each with whose device it is and where that hangs. */
async function raisedWith(
  from: number,
  to: number,
  most: number,
  after: DatedPlace | undefined,
  { store }: World,
): Promise<AlarmOf[]> {
  const raised = await store.alarmsRaised(from, to, most, after);
  const devices = await store.gasDevicesOf(raised.map(({ device }) => device));
  const deviceOf = new Map(devices.map(({ device }) => [device.id, device]));
  return raised.map((alarm) => {
    const { company, community } = deviceOf.get(alarm.device) ?? { company: '', community: null };
    return { alarm, company, community };
  });
}
