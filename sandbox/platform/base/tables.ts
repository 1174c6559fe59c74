import * as z from 'zod';
import type { JsonObject } from '../../json.ts';
import type { TableField } from '../../tenant/base.ts';
import type { World } from '../../world.ts';
import type { Endpoint } from '../endpoint.ts';
import { pageOf } from '../page.ts';
import { refuse } from '../refused.ts';
import { baseOf, baseScopes, tableOf, writing } from './found-base.ts';

const TABLES = '/open-apis/bitable/v1/apps/:app_token/tables';
const FIELDS = `${TABLES}/:table_id/fields`;

const NewField = z.strictObject({
  field_name: z.string().trim().min(1).max(100),
  type: z.literal([1, 2, 3, 5], 'the sandbox knows the types 1, 2, 3 and 5'),
  property: z.looseObject({}).optional(),
});
const NewTable = z.strictObject({
  table: z.strictObject({
    name: z.string().min(1).max(100),
    default_view_name: z.string().min(1).max(100).optional(),
    fields: z.array(NewField).min(1).max(300),
  }),
});

const fieldMade = (world: World, { field_name, type }: z.infer<typeof NewField>): TableField => ({
  id: world.mint('field'),
  name: field_name,
  type,
});
const fieldObject = ({ id, name, type }: TableField, i: number): JsonObject => ({
  field_id: id,
  field_name: name,
  type,
  is_primary: i === 0,
});

/** GET …/tables */
export const listTables = (world: World): Endpoint => ({
  name: 'bitable.app.table.list',
  method: 'GET',
  path: TABLES,
  scopes: [...baseScopes('base:table:read'), 'bitable:app:readonly'],
  perSecond: 20,
  serve: (call) => {
    const all = [...baseOf(world, call).tables.values()];
    return pageOf(
      call,
      all.map(({ id, name }) => ({ table_id: id, revision: 1, name })),
      { usual: 20, most: 100 },
    );
  },
});

/** POST …/tables; a name is given once in a Base, its first field is the primary one and a text */
export const createTable = (world: World): Endpoint => ({
  name: 'bitable.app.table.create',
  method: 'POST',
  path: TABLES,
  scopes: baseScopes('base:table:create'),
  perSecond: 10,
  serve: async (call) => {
    const base = baseOf(world, call);
    const { name, fields, default_view_name } = (await call.body(NewTable)).table;
    if (default_view_name === undefined) throw refuse(1254001, 'WrongRequestBody: fields need default_view_name');
    if ([...base.tables.values()].some((table) => table.name === name)) throw refuse(1254013, 'TableNameDuplicated');
    if (base.tables.size >= 100) throw refuse(1254100, 'TableExceedLimit');
    if (new Set(fields.map((one) => one.field_name)).size < fields.length) throw refuse(1254014, 'FieldNameDuplicated');
    if (fields[0]?.type !== 1) throw refuse(1254015, 'the first field must be a text');
    const made = fields.map((one) => fieldMade(world, one));
    const table = { id: world.mint('table'), name, fields: made, records: new Map(), writing: false };
    base.tables.set(table.id, table);
    return { table_id: table.id, default_view_id: world.mint('view'), field_id_list: made.map(({ id }) => id) };
  },
});

/** GET …/fields */
export const listFields = (world: World): Endpoint => ({
  name: 'bitable.app.table.field.list',
  method: 'GET',
  path: FIELDS,
  scopes: [...baseScopes('base:field:read'), 'bitable:app:readonly'],
  perSecond: 20,
  serve: (call) => pageOf(call, tableOf(world, call).fields.map(fieldObject), { usual: 20, most: 100 }),
});

/** POST …/fields */
export const createField = (world: World): Endpoint => ({
  name: 'bitable.app.table.field.create',
  method: 'POST',
  path: FIELDS,
  scopes: baseScopes('base:field:create'),
  perSecond: 10,
  serve: async (call) => {
    const table = tableOf(world, call);
    const given = await call.body(NewField);
    return writing(table, async () => {
      if (table.fields.some(({ name }) => name === given.field_name)) throw refuse(1254014, 'FieldNameDuplicated');
      const field = fieldMade(world, given);
      table.fields.push(field);
      return { field: fieldObject(field, table.fields.length - 1) };
    });
  },
});
