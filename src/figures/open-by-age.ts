/** How many of what visits found are not put right yet: told within 3 working days, within 10, longer ago within a year. */
export type OpenByAge = { soon: number; later: number; late: number };

/** The same in words; undefined where all is put right. */
export function openByAgeSaid({ soon, later, late }: OpenByAge): string | undefined {
  const all = soon + later + late;
  return all > 0
    ? `查出还没改好的 ${all} 条：3 个工作日里告知的 ${soon}，4—10 个工作日 ${later}，一年里更早的 ${late}`
    : undefined;
}
