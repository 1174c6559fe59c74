import type { Case } from '../../cases/record/case.ts';
import { caseRow } from '../../figures/report/case-sheet.ts';
import type { WrittenCell } from '../../workbook/write.ts';
import type { CaseList } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';

/** A workbook has so many cases at most: what nobody can read is no list. */
export const MOST_ROWS = 2_000;
/** Cases read at once. */
const AT_ONCE = 200;

/** The cases of a list as rows, without those the reader may not see; `total`: how many the list has. */
export async function listRows(
  list: CaseList,
  isSeen: (c: Case) => boolean,
  { store, catalogue }: World,
): Promise<{ rows: WrittenCell[][]; total: number }> {
  const rows: WrittenCell[][] = [];
  for (let page = 0; ; page++) {
    const { cases, total } = await store.listed(list, page, AT_ONCE);
    rows.push(...cases.filter(isSeen).map((c) => caseRow(c, catalogue.nameOf)));
    if (cases.length < AT_ONCE || (page + 1) * AT_ONCE >= MOST_ROWS) return { rows, total };
  }
}
