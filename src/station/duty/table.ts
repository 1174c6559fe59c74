import type { DutyRow } from '../ask.ts';
import type { Duty } from './duty.ts';

/** What a table that was sent does to the duties that are there: each line with the duty it rewrites, and those that are off. */
export type DutyPlan = { rows: { row: DutyRow; found: Duty | undefined }[]; off: Duty[] };

const spotOf = ({ day, community }: Pick<Duty, 'day' | 'community'>): string => `${day} ${community}`;

/**
 * A table counts for its communities from its first day to its last. A line rewrites the duty of the same person that day, else
 * one that begins at the same time; what is left over is off.
 */
export function planOfTable(rows: readonly DutyRow[], there: readonly Duty[]): DutyPlan {
  const days = rows.map(({ day }) => day).toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const communities = new Set(rows.map(({ community }) => community));
  const left = new Set(there.filter(({ day, community }) => day >= first && day <= last && communities.has(community)));
  const taken = (row: DutyRow, fits: (duty: Duty) => boolean): Duty | undefined => {
    const found = [...left].find((duty) => spotOf(duty) === spotOf(row) && fits(duty));
    if (found) left.delete(found);
    return found;
  };
  // Whoever stays keeps their own line, whatever the order of the table; then the times are looked at.
  const byPerson = rows.map((row) => ({
    row,
    found: taken(row, ({ holder, from }) => from === row.from && (holder?.openId ?? null) === row.holder),
  }));
  const all = byPerson.map(({ row, found }) => ({ row, found: found ?? taken(row, ({ from }) => from === row.from) }));
  return { rows: all, off: [...left] };
}

/** The first day and the last of a table. */
export const spanOf = (rows: readonly DutyRow[]): { from: string; to: string } => {
  const days = rows.map(({ day }) => day).toSorted();
  return { from: days[0] ?? '', to: days.at(-1) ?? '' };
};
