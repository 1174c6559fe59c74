import { daySaid, minutesSaid, mobileSaid } from '../../roster/import/values.ts';
import type { WorkbookLimits } from '../../workbook/limits.ts';
import { type Complain, isNamed, type NamedCells, rowsUnder, type SheetColumn } from '../../workbook/named-rows.ts';
import type { Sheet } from '../../workbook/read.ts';
import type { DutyRow } from '../ask.ts';

/** The largest duty table that is read, and the most lines of one. */
export const DUTY_LIMITS: WorkbookLimits = { bytes: 2 * 1024 * 1024, cells: 20_000 };
const MOST_ROWS = 400;
const MOST_PROBLEMS = 60;

const column = (name: string, required: boolean, ...also: string[]): SheetColumn => ({ name, required, also });

/** The columns of a duty table; a line without a name says that nobody is there. */
export const DUTY_COLUMNS = {
  day: column('日期', true, '值班日期', '日子'),
  community: column('社区', true, '联络站', '所在社区', '站点'),
  name: column('姓名', false, '值班人', '值班人员', '队员', '谁值班'),
  mobile: column('手机', false, '电话', '联系电话'),
  hours: column('时间', false, '值班时间', '时段'),
  can: column('能当场定的', false, '备注', '能办什么'),
} as const satisfies Record<string, SheetColumn>;

/** Where a line says no time. */
const OFFICE = { from: 8 * 60 + 30, to: 17 * 60 + 30 };

/** Whom the table may name: by number where it has one, else by a name that one person alone has. */
export type DutyNames = {
  communityOf(said: string): string | undefined;
  byMobile(mobile: string): string | undefined;
  byName(name: string): string[];
};

export type DutyProblem = { sheet: string; row?: number; column?: string; words: string };

function hoursIn(said: string): { from: number; to: number } | undefined {
  if (!said) return OFFICE;
  const [from, to, ...more] = said.split(/\s*[-–—~～至到]+\s*/).map(minutesSaid);
  return from !== undefined && to !== undefined && from < to && more.length === 0 ? { from, to } : undefined;
}

function holderIn({ row, said }: NamedCells, names: DutyNames, complain: Complain): string | null {
  const { name = '', mobile = '' } = said;
  if (!name && !mobile) return null;
  if (mobile) {
    const number = mobileSaid(mobile);
    const found = number && names.byMobile(number);
    if (!found) complain(row, '手机', number ? '名册里没有这个手机' : '手机要写 11 位');
    return found ?? null;
  }
  const found = names.byName(name);
  if (found.length === 1) return found[0] ?? null;
  complain(
    row,
    '姓名',
    found.length === 0 ? `名册里没有「${name}」` : `名册里有 ${found.length} 个「${name}」，请加一列手机`,
  );
  return null;
}

function rowIn(one: NamedCells, names: DutyNames, complain: Complain): DutyRow | undefined {
  const { row, said } = one;
  const day = daySaid(said.day ?? '');
  const community = names.communityOf(said.community ?? '');
  const hours = hoursIn(said.hours ?? '');
  if (said.day && !day) complain(row, '日期', '要写成 2026-12-01 这样');
  if (said.community && !community) complain(row, '社区', `不认识「${said.community}」`);
  if (!hours) complain(row, '时间', '要写成 08:30-17:30，早的在前');
  const holder = holderIn(one, names, complain);
  if (!day || !community || !hours) return undefined;
  return { day, community, ...hours, holder, can: said.can ? said.can.slice(0, 60) : null };
}

/** A duty table as it was sent, every name known; or everything that does not fit, by row and column. All of it, or none. */
export function dutiesIn(
  sheets: readonly Sheet[],
  names: DutyNames,
): { rows: DutyRow[] } | { problems: DutyProblem[] } {
  const first = sheets.find(({ hidden, cells }) => !hidden && cells.length > 0);
  const headers = (first?.cells ?? []).filter(({ row }) => row === 1).map(({ text = '' }) => text);
  const missing = Object.values<SheetColumn>(DUTY_COLUMNS).filter(
    (one) => (one.required || one === DUTY_COLUMNS.name) && !headers.some((header) => isNamed(one, header)),
  );
  if (!first || missing.length > 0)
    return {
      problems: [
        { sheet: first?.name ?? '整个文件', row: 1, words: `第一行缺：${missing.map(({ name }) => name).join('、')}` },
      ],
    };
  const problems: DutyProblem[] = [];
  const complain: Complain = (row, named, words) => problems.push({ sheet: first.name, row, column: named, words });
  const said = rowsUnder(first, DUTY_COLUMNS, complain);
  if (said.length === 0) problems.push({ sheet: first.name, words: '没有内容' });
  if (said.length > MOST_ROWS)
    problems.push({ sheet: first.name, words: `有 ${said.length} 行，一次最多 ${MOST_ROWS} 行` });
  const rows = said.slice(0, MOST_ROWS).map((one) => ({ row: one.row, read: rowIn(one, names, complain) }));
  const seen = new Map<string, number>();
  for (const { row, read } of rows) {
    if (!read) continue;
    const key = `${read.day} ${read.community} ${read.from} ${read.holder ?? ''}`;
    const before = seen.get(key);
    if (before !== undefined) complain(row, '日期', `和第 ${before} 行是同一个班同一个人`);
    else seen.set(key, row);
  }
  return problems.length > 0
    ? { problems: problems.slice(0, MOST_PROBLEMS) }
    : { rows: rows.flatMap(({ read }) => read ?? []) };
}
