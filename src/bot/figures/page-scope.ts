import type { OpenId } from '../../brands.ts';
import type { Dimension } from '../../figures/count.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import type { Period } from '../../figures/periods.ts';
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

/** What somebody asks to see: some days, as daysAsked reads them, and of what, where it is not all that is theirs. */
export type PageAsked = { days: string; by?: BrokenBy | undefined; key?: string | undefined };

/** Of what the figures of a page are, and whether it is a part of what the reader may see. */
export type PageScope = FigureScope & { but?: boolean | undefined; isPart: boolean };

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

/** Whether the rows of some days are open to whoever is shown a part of the street on other days: a name may have had too few cases then. */
export const isTold = async (
  { by, key }: PageAsked,
  period: Pick<Period, 'from' | 'to'>,
  world: World,
): Promise<boolean> => by === undefined || key === undefined || (await namesTold(by, period, world)).includes(key);

const namesTold = async (
  by: Dimension,
  { from, to }: Pick<Period, 'from' | 'to'>,
  { store }: World,
): Promise<string[]> => broken(await store.sums({ by, from, to, figures: IN_BREAKDOWNS })).named.map(({ key }) => key);
