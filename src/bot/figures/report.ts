import type { FigureId } from '../../../catalogue/figures/figure.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import { ALL_COUNTED } from '../../figures/count.ts';
import type { Period } from '../../figures/periods.ts';
import { DESK } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import type { Exported } from '../ports/figure-jobs.ts';
import type { FigureView } from '../ports/figure-view.ts';
import type { MetaKey } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { readValues, writtenFigures } from './read-values.ts';
import { wholeStreet } from './scope.ts';
import { takingOut } from './taking-out.ts';

/** Nine in the morning, minutes past midnight. */
const AT = 540;
/** How long after its time it is still sent, ms. */
const LATEST = 8 * 3_600_000;

/** A report of a period that is over, told on the first working day of the next. */
export type Report = {
  name: 'weekly' | 'monthly';
  /** Which one was told last. */
  last: Extract<MetaKey, 'last-weekly' | 'last-monthly'>;
  /** The period so many before the one of this instant; -1 is the next. */
  back(now: number, by: number): Period;
  /** What a period is kept and asked for by. */
  keyOf(period: Period): string;
  view(key: string): FigureView;
  /** What its workbook is of, where each leader gets that with the card. */
  workbook?(key: string): Exported;
  figures: readonly FigureId[];
};

/** When a report is told in a period: on its first working day, at nine. */
function toldIn({ from, to }: Period, world: World): number | undefined {
  const { calendar } = rulesOf(world);
  for (let day = from; day <= to; day = nextDay(day)) if (calendar.works(day)) return instantOf(day, AT);
  return undefined;
}

/** The report is told once, to the desk's chat and to each leader in private, with its workbook where it has one; `next`: when the next one is due. */
export const reporting = ({ name, last, back, keyOf, view, workbook, figures }: Report) => ({
  async work(world: World): Promise<void> {
    const now = world.now();
    const at = toldIn(back(now, 0), world);
    if (at === undefined || now < at || now > at + LATEST) return;
    const period = back(now, 1);
    const key = keyOf(period);
    if ((await world.store.meta(last)) === key) return;
    // What an earlier release did not count, or what is counted anew, would be told as if it had not been.
    if ((await world.store.countedUpto()) !== ALL_COUNTED) return;
    const roster = await readRoster(world);
    const desk = roster.dutyChat(DESK);
    const leaders = roster.withRole('leader').map(({ openId }) => ({ openId }));
    const to = [...(desk ? [{ chatId: desk }] : []), ...leaders];
    const files = workbook ? leaders.map((one) => takingOut(workbook(key), one.openId, world)) : [];
    const values = await readValues(wholeStreet(world), period, world);
    await world.store.commit({
      remember: `${name}:${key}`,
      at: now,
      changes: [
        { kind: 'meta', key: last, value: key },
        { kind: 'figures-told', period: key, at: now, figures: writtenFigures(figures, world, values) },
        ...files.flatMap(({ changes }) => changes),
      ],
      says: [
        ...to.map((one) => ({ kind: 'send' as const, to: one, view: view(key) })),
        ...files.flatMap(({ says }) => says),
      ],
    });
  },
  async next(world: World): Promise<number | undefined> {
    const now = world.now();
    const at = toldIn(back(now, 0), world);
    return at !== undefined && at > now ? at : toldIn(back(now, -1), world);
  },
});
