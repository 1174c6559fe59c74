import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import { isParent } from '../../cases/record/parent.ts';
import type { Visit } from '../../visits/visit.ts';
import type { WrittenCell } from '../../workbook/write.ts';
import { isTold } from './visit-sheet.ts';

/** What a month tells of a kind of place: its reports, its visits with those of the ninety days before, its files. */
export type BundleMonth = {
  bundle: Pick<Bundle, 'id' | 'name' | 'checklists'>;
  /** Cases reported in the month. */
  cases: readonly Case[];
  /** Visits told in the month, and in the ninety days before it. */
  visits: readonly Visit[];
  /** When the month begins. */
  from: number;
  files: { open: number; filled: number };
};

/** The month's sheet of 监管一件事: the same words as everywhere for what is counted. */
export const BUNDLE_SHEET = {
  name: '一件事',
  header: [
    ...['一件事', '总事件', '平均分给几家', '办结的', '在写的日子以前办结'],
    ...['检查', '平均几个部门去', '九十天里又去的', '在营业的档案', '必填齐的'],
  ],
};

const AGAIN = 90 * DAY_MS;
const average = (sum: number, of: number): WrittenCell => (of === 0 ? '' : Number((sum / of).toFixed(1)));
const share = (n: number, of: number): string => (of === 0 ? '' : `${n}/${of}`);

/** The last day that its card named; a 分事件 keeps its own when it is over. */
const dateOf = ({ children }: Case): number => Math.max(...children.map(({ due }) => due ?? 0));

/** A kind of place as a row: what was split and closed in time, who came together and how often again, how full its files are. */
export function bundleRow({ bundle, cases, visits, from, files }: BundleMonth): WrittenCell[] {
  const parents = cases.filter((c) => c.bundle === bundle.id && isParent(c));
  const closed = parents.flatMap((c) => (c.times.closed === null ? [] : [{ c, at: c.times.closed }]));
  const own = visits
    .filter(isTold)
    .filter(({ lists: [first] }) => first !== undefined && first === bundle.checklists[0]);
  const made = own.filter(({ toldAt }) => toldAt >= from);
  const again = made.filter(({ id, subject, toldAt }) =>
    own.some((one) => one.id !== id && one.subject === subject && one.toldAt < toldAt && one.toldAt > toldAt - AGAIN),
  );
  const bodies = made.map(({ people }) => new Set(people.flatMap(({ departments }) => departments)).size);
  return [
    bundle.name,
    parents.length,
    average(
      parents.reduce((sum, { children }) => sum + children.length, 0),
      parents.length,
    ),
    share(closed.length, parents.length),
    share(closed.filter(({ c, at }) => at <= dateOf(c)).length, closed.length),
    made.length,
    average(
      bodies.reduce((sum, many) => sum + many, 0),
      made.length,
    ),
    share(again.length, made.length),
    files.open,
    share(files.filled, files.open),
  ];
}
