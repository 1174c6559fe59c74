import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { FigureStore } from '../../bot/ports/figures.ts';
import type { SumPart } from '../../figures/count.ts';
import { inMonths } from '../../figures/periods.ts';
import type { Database } from '../core/database.ts';
import { figureMonths, figureSums } from './tables.ts';

type Asked = Parameters<FigureStore['sums']>[0];
type Stretch = { from: string; to: string };

/** The sums of a stretch of days, or of months, by key. */
async function some(
  db: Database,
  table: typeof figureSums | typeof figureMonths,
  { by, key, figures }: Asked,
  { from, to }: Stretch,
): Promise<SumPart[]> {
  const at = 'day' in table ? table.day : table.month;
  const rows = await db
    .select({ figure: table.figure, part: table.part, key: table.key, count: sql<number>`sum(${table.count})` })
    .from(table)
    .where(
      and(
        eq(table.by, by),
        gte(at, from),
        lte(at, to),
        key === undefined ? undefined : eq(table.key, key),
        figures && inArray(table.figure, [...figures]),
      ),
    )
    .groupBy(table.key, table.figure, table.part);
  return rows as SumPart[];
}

/** Sums of several stretches as one: each of a key, a figure and a part once. */
function together(parts: readonly SumPart[]): SumPart[] {
  const all = new Map<string, SumPart>();
  for (const part of parts) {
    const name = `${part.key}\n${part.figure}\n${part.part}`;
    all.set(name, { ...part, count: part.count + (all.get(name)?.count ?? 0) });
  }
  return [...all.values()];
}

/** Whole months are read by month, what is left of others by day: never more than two months of days, however long ago it began. */
export async function readSums(db: Database, asked: Asked): Promise<SumPart[]> {
  const { months, days } = inMonths(asked);
  const stretches = await Promise.all([
    ...(months ? [some(db, figureMonths, asked, months)] : []),
    ...days.map((stretch) => some(db, figureSums, asked, stretch)),
  ]);
  return stretches.length === 1 ? (stretches[0] ?? []) : together(stretches.flat());
}
