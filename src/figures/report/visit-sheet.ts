import { KIND_WORDS } from '../../inspections/kinds.ts';
import { answeredAs } from '../../visits/groups.ts';
import { type AskedItem, answerTo, failureOf, type Visit } from '../../visits/visit.ts';
import type { WrittenCell } from '../../workbook/write.ts';
import { type TakenColumn, takenRow } from './taken.ts';

/** A visit by officers, once its result was told: what the figures of visits count. */
export const isTold = (visit: Visit): visit is Visit & { toldAt: number } =>
  visit.toldAt !== null && (visit.kind === 'inspection' || visit.kind === 'street');

const departmentsIn = ({ people }: Visit): string[] => [...new Set(people.flatMap((one) => one.departments))];

/** Something found at a visit. */
export type FoundItem = { visit: Visit; item: AskedItem };

/** What was found at a visit, put right on the spot or not. */
export const foundItems = (visit: Visit): FoundItem[] => answeredAs(visit, 'bad').map((item) => ({ visit, item }));

const keptOf = ({ visit, item }: FoundItem) => visit.found.find((one) => one.item === item.id);
const onSite = ({ visit, item }: FoundItem): number | null => answerTo(visit, item.id)?.onSite ?? null;

/** When it was put right, on the spot or later; null while it is not. */
const rightAt = (one: FoundItem): number | null => onSite(one) ?? keptOf(one)?.correctedAt ?? null;

const is = (yes: boolean) => (yes ? '是' : '否');

/** What is taken out of a visit: not which shop or flat it was, which the file of the place tells to whoever may see it. */
export const VISIT_COLUMNS: readonly TakenColumn<Visit>[] = [
  { name: '编号', kind: 'text', of: ({ id }) => id },
  { name: '名目', kind: 'choice', of: ({ kind }) => KIND_WORDS[kind] },
  { name: '社区', kind: 'choice', of: ({ community }) => community },
  { name: '部门', kind: 'text', of: (visit, nameOf) => departmentsIn(visit).map(nameOf).join('、') },
  { name: '告知', kind: 'instant', of: ({ toldAt }) => toldAt },
  { name: '今年第几次', kind: 'number', of: ({ nth }) => nth },
  { name: '超上限', kind: 'choice', of: ({ overCap }) => is(overCap) },
  { name: '问了几条', kind: 'number', of: ({ items }) => items.length },
  { name: '没看成', kind: 'number', of: (visit) => answeredAs(visit, 'unseen').length },
  { name: '查出', kind: 'number', of: (visit) => foundItems(visit).length },
  { name: '还没改好', kind: 'number', of: (visit) => foundItems(visit).filter((one) => rightAt(one) === null).length },
];

/** What is taken out of what was found: no name of the place either. */
export const FOUND_COLUMNS: readonly TakenColumn<FoundItem>[] = [
  { name: '编号', kind: 'text', of: ({ visit, item }) => `${visit.id}-${item.id}` },
  { name: '检查', kind: 'text', of: ({ visit }) => visit.id },
  { name: '条目', kind: 'text', of: ({ item }) => failureOf(item) },
  { name: '社区', kind: 'choice', of: ({ visit }) => visit.community },
  { name: '部门', kind: 'choice', of: ({ item }, nameOf) => nameOf(item.department) },
  { name: '查出', kind: 'instant', of: ({ visit }) => visit.toldAt },
  { name: '最晚', kind: 'instant', of: (one) => keptOf(one)?.due ?? null },
  { name: '改好', kind: 'instant', of: rightAt },
  { name: '当场改好', kind: 'choice', of: (one) => is(onSite(one) !== null) },
  { name: '九十天又有', kind: 'choice', of: ({ visit, item }) => is(visit.repeats.includes(item.id)) },
  { name: '事件', kind: 'text', of: (one) => keptOf(one)?.caseId ?? null },
];

/** The month's sheet of what visits found. */
export const FOUND_SHEET = { name: '隐患清单', header: FOUND_COLUMNS.map(({ name }) => name) };

/** What a visit found as rows of a workbook, once it is told. Pure. */
export const foundRows = (visit: Visit, nameOf: (department: string) => string): WrittenCell[][] =>
  isTold(visit) ? foundItems(visit).map((one) => takenRow(FOUND_COLUMNS, one, nameOf)) : [];

/** What the rows of departments are called where these went together: they come to more than the street's visits. */
export const VISITED_BY = '部门（一起去的，每家都算一次）';
