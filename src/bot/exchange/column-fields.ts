import { ORDER_FIELDS, type OrderField, type OrderSource } from '../../../catalogue/sources/schema.ts';
import type { OrderBatch } from '../../exchange/batch.ts';
import type { SheetLayout } from '../../exchange/sheet.ts';
import type { Field, Option } from '../../forms/field.ts';
import { pickedOrNull, type Values } from '../../forms/values.ts';

/** Without these no row is an order. */
const NEEDED: readonly OrderField[] = ['number', 'text'];
/** A list to pick from holds no more. */
const MOST_HEADERS = 50;
const NAMES = Object.entries(ORDER_FIELDS) as [OrderField, string][];

/** What is asked of a sheet that nobody knows: whose it is, and which of its headers is what. */
export function columnFields(
  { headers }: OrderBatch,
  sources: readonly OrderSource[],
): { fields: Field[]; more: Field[] } {
  const options: Option[] = headers.slice(0, MOST_HEADERS).map((header, i) => ({ value: String(i), label: header }));
  const all = NAMES.map(([field, label]): Field => {
    const base = { kind: 'choice', name: field, label, placeholder: '选一列', options } as const;
    return NEEDED.includes(field) ? { ...base, required: true, missing: `请选哪一列是${label}` } : base;
  });
  const source: Field = {
    kind: 'choice',
    name: 'source',
    label: '哪里来的单',
    placeholder: '选一个',
    required: true,
    missing: '请选哪里来的单',
    options: sources.map(({ id, name }) => ({ value: id, label: name })),
  };
  const first = ['number', 'text', 'place', 'due'];
  return {
    fields: [source, ...all.filter(({ name }) => first.includes(name))],
    more: all.filter(({ name }) => !first.includes(name)),
  };
}

/** The layout that was picked. */
export function layoutPicked(values: Values, { headers }: OrderBatch): SheetLayout {
  const picked = NAMES.flatMap(([field]) => {
    const at = pickedOrNull(values[field]);
    const header = at === null ? undefined : headers[Number(at)];
    return header === undefined ? [] : [[field, header]];
  });
  return { source: pickedOrNull(values.source) ?? '', columns: Object.fromEntries(picked) };
}
