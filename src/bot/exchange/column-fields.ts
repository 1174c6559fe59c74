import { ORDER_FIELDS, type OrderField, type OrderSource } from '../../../catalogue/sources/schema.ts';
import type { OrderBatch } from '../../exchange/batch.ts';
import type { SheetLayout } from '../../exchange/sheet.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Field, Option } from '../../forms/field.ts';
import { pickedOrNull, type Values } from '../../forms/values.ts';
import { asKey } from '../../workbook/words.ts';

/** Without these no row is an order. */
const NEEDED: readonly OrderField[] = ['number', 'text'];
const FIRST: readonly OrderField[] = ['number', 'text', 'place', 'due'];
/** A card has 200 elements at most, and each option of a list is one. */
const MOST_OPTIONS = 130;
/** So much of a header is read in a list. */
const HEADER_SHOWN = 20;
const NAMES = Object.entries(ORDER_FIELDS) as [OrderField, string][];

/** Whether a column is picked from a list; of a wide sheet the header is written instead. */
const isPicked = (field: OrderField, { length }: readonly string[]): boolean =>
  length * (FIRST.includes(field) ? FIRST.length : NAMES.length) <= MOST_OPTIONS;

/** What is asked of a sheet: whose it is, and which of its headers is what; what is known of it is filled in already. */
export function columnFields(
  { headers }: OrderBatch,
  sources: readonly OrderSource[],
  known?: SheetLayout,
): { fields: Field[]; more: Field[] } {
  const options: Option[] = headers.map((header, i) => ({ value: String(i), label: cutTo(header, HEADER_SHOWN) }));
  const all = NAMES.map(([field, label]): Field => {
    const header = known?.columns[field];
    const at = header === undefined ? -1 : headers.indexOf(header);
    const base = { name: field, label };
    const asked = isPicked(field, headers)
      ? { ...base, kind: 'choice' as const, placeholder: '选一列', options, ...(at >= 0 ? { preset: String(at) } : {}) }
      : {
          ...base,
          kind: 'line' as const,
          placeholder: '填这一列的表头',
          ...(at >= 0 ? { preset: headers[at] ?? '' } : {}),
        };
    return NEEDED.includes(field) ? { ...asked, required: true, missing: `请选哪一列是${label}` } : asked;
  });
  const source: Field = {
    kind: 'choice',
    name: 'source',
    label: '哪里来的单',
    placeholder: '选一个',
    required: true,
    missing: '请选哪里来的单',
    // One that only sends by itself has no workbooks.
    options: sources
      .filter(({ columns }) => Object.keys(columns).length > 0)
      .map(({ id, name }) => ({ value: id, label: name })),
    preset: known?.source || undefined,
  };
  const isFirst = ({ name }: Field) => FIRST.some((one) => one === name);
  return { fields: [source, ...all.filter(isFirst)], more: all.filter((one) => !isFirst(one)) };
}

/** The layout that was picked; or the header that was written and stands nowhere in the sheet. */
export function layoutPicked(values: Values, { headers }: OrderBatch): SheetLayout | { unknown: string } {
  const columns: SheetLayout['columns'] = {};
  for (const [field] of NAMES) {
    const said = pickedOrNull(values[field]);
    if (said === null) continue;
    const header = isPicked(field, headers) ? headers[Number(said)] : headers.find((one) => asKey(one) === asKey(said));
    if (header === undefined) return { unknown: said };
    columns[field] = header;
  }
  return { source: pickedOrNull(values.source) ?? '', columns };
}
