import * as z from 'zod';
import type { JsonObject } from '../../json.ts';
import type { BaseTable, TableRecord } from '../../tenant/base.ts';
import type { World } from '../../world.ts';
import type { Endpoint } from '../endpoint.ts';
import { pageOf } from '../page.ts';
import { badField, refuse } from '../refused.ts';
import { cellsIn, readBack } from './cells.ts';
import { baseScopes, tableOf, writing } from './found-base.ts';

const RECORDS = '/open-apis/bitable/v1/apps/:app_token/tables/:table_id/records';
/** What the page of batch_create says, and what the table of codes still does (1254104); the stricter one is held to. */
const MOST_AT_ONCE = 500;
const MOST_RECORDS = 20_000;
const TOKEN = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const Cells = z.record(z.string(), z.unknown());
const Created = z.strictObject({ records: z.array(z.strictObject({ fields: Cells })).min(1) });
const Updated = z.strictObject({ records: z.array(z.strictObject({ record_id: z.string(), fields: Cells })).min(1) });
const Condition = z.strictObject({
  field_name: z.string(),
  operator: z.literal('is', 'the sandbox knows the operator is'),
  value: z.array(z.string()).length(1),
});
const Search = z.strictObject({
  field_names: z.array(z.string()).max(200).optional(),
  filter: z.strictObject({ conjunction: z.literal(['and', 'or']), conditions: z.array(Condition).max(50) }).optional(),
});

function recordObject(table: BaseTable, { id, fields }: TableRecord, names?: readonly string[]): JsonObject {
  const cells = table.fields.flatMap((field): [string, JsonObject[string]][] => {
    const cell = fields[field.name] ?? null;
    return cell === null || names?.includes(field.name) === false ? [] : [[field.name, readBack(field, cell)]];
  });
  return { record_id: id, fields: Object.fromEntries(cells) };
}

/** POST …/records/search; a filter of at most fifty conditions on texts */
export const searchRecords = (world: World): Endpoint => ({
  name: 'bitable.app.table.record.search',
  method: 'POST',
  path: `${RECORDS}/search`,
  scopes: [...baseScopes('base:record:retrieve'), 'bitable:app:readonly'],
  perSecond: 20,
  serve: async (call) => {
    const table = tableOf(world, call);
    const { field_names, filter } = await call.body(Search);
    for (const name of [...(field_names ?? []), ...(filter?.conditions.map((one) => one.field_name) ?? [])])
      if (!table.fields.some((field) => field.name === name)) throw refuse(1254045, 'FieldNameNotFound');
    const found = [...table.records.values()].filter(({ fields }) => {
      if (!filter) return true;
      const holds = filter.conditions.map(({ field_name, value: [text] }) => fields[field_name] === text);
      return filter.conjunction === 'and' ? holds.every(Boolean) : holds.some(Boolean);
    });
    const items = found.map((record) => recordObject(table, record, field_names));
    return { ...pageOf(call, items, { usual: 20, most: 500 }), total: found.length };
  },
});

/** POST …/records/batch_create; one client_token makes them once, and none is made where one does not fit */
export const createRecords = (world: World): Endpoint => ({
  name: 'bitable.app.table.record.batch_create',
  method: 'POST',
  path: `${RECORDS}/batch_create`,
  scopes: baseScopes('base:record:create'),
  serve: async (call) => {
    const table = tableOf(world, call);
    const { records } = await call.body(Created);
    const token = call.query('client_token');
    if (token !== undefined && !TOKEN.test(token)) throw badField('client_token', 'must be a uuidv4');
    if (records.length > MOST_AT_ONCE) throw refuse(1254104, 'RecordAddOnceExceedLimit');
    return writing(table, async () => {
      const name = `base ${table.id} ${token}`;
      const before = token === undefined ? undefined : world.remembered.get(name);
      const again = before?.split(' ').flatMap((id) => table.records.get(id) ?? []);
      if (again) return { records: again.map((record) => recordObject(table, record)) };
      if (table.records.size + records.length > MOST_RECORDS) throw refuse(1254103, 'RecordExceedLimit');
      const made = records.map(({ fields }) => ({ id: world.mint('record'), fields: cellsIn(table.fields, fields) }));
      for (const record of made) table.records.set(record.id, record);
      if (token !== undefined) world.remembered.keep(name, made.map(({ id }) => id).join(' '), 3_600_000);
      return { records: made.map((record) => recordObject(table, record)) };
    });
  },
});

/** POST …/records/batch_update; none is changed where one is not there or does not fit */
export const updateRecords = (world: World): Endpoint => ({
  name: 'bitable.app.table.record.batch_update',
  method: 'POST',
  path: `${RECORDS}/batch_update`,
  scopes: baseScopes('base:record:update'),
  serve: async (call) => {
    const table = tableOf(world, call);
    const { records } = await call.body(Updated);
    if (records.length > MOST_AT_ONCE) throw refuse(1254104, 'RecordAddOnceExceedLimit');
    return writing(table, async () => {
      const changed = records.map(({ record_id, fields }) => {
        const record = table.records.get(record_id);
        if (!record) throw refuse(1254043, 'RecordIdNotFound');
        return { record, cells: cellsIn(table.fields, fields) };
      });
      for (const { record, cells } of changed) Object.assign(record.fields, cells);
      return { records: changed.map(({ record }) => recordObject(table, record)) };
    });
  },
});
