import * as z from 'zod';
import type { BaseField, Bases } from '../bot/ports/bases.ts';
import type { Config } from '../config.ts';
import { MOST_FOUND, MOST_WRITTEN } from '../ledger/limits.ts';
import { path } from './chats.ts';
import { type Call, createCaller } from './mouth.ts';
import { each, maybe, orFalse, told } from './told.ts';
import { fetchTransport } from './transport.ts';

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.object({ items: each(item), has_more: orFalse, page_token: maybe }) });
const Tables = listOf(z.object({ table_id: told, name: told }));
const FieldNames = listOf(z.object({ field_name: told }));
const MadeTable = z.object({ data: z.object({ table_id: told }) });
const Created = z.object({ data: z.object({ records: z.array(z.object({ record_id: told })) }) });
/** A text comes back in pieces (bitable/v1 数据结构概述). */
const Found = listOf(z.object({ record_id: told, fields: z.record(z.string(), z.unknown()) }));
const Pieces = z.array(z.object({ text: z.string() })).transform((all) => all.map(({ text }) => text).join(''));
const Text = z.union([z.string(), Pieces]);

/** Types of fields (bitable/v1 app-table-field 字段编辑指南): 文本 1, 数字 2, 单选 3, 日期 5. */
const TYPES: Record<BaseField['kind'], { type: number; property?: Record<string, string> }> = {
  text: { type: 1 },
  number: { type: 2 },
  // A word that is no option yet becomes one as it is written (app-table-record, 单选).
  choice: { type: 3 },
  instant: { type: 5, property: { date_formatter: 'yyyy/MM/dd HH:mm' } },
};
const fieldOf = ({ name, kind }: BaseField) => ({ field_name: name, ...TYPES[kind] });

/** The slowest call writes five hundred records, ms. */
const TIMEOUT = 20_000;

/** The Bases over Feishu's open platform: bitable/v1. Reads are consistent with what was written (ignore_consistency_check is left false). */
export function createBases(
  config: Pick<Config, 'app' | 'domain'>,
  now: () => number,
  transport = fetchTransport,
): Bases {
  let made: ReturnType<typeof createCaller> | undefined;
  const call: Call = (method, where, more) => {
    made ??= createCaller(config, now, transport);
    return made.call(method, where, { timeout: TIMEOUT, ...more });
  };
  const all = async <T>(
    where: string,
    read: (answer: unknown) => { data: { items: T[]; has_more: boolean; page_token?: string | undefined } },
  ): Promise<T[]> => {
    const items: T[] = [];
    for (let token: string | undefined = ''; token !== undefined; ) {
      const params = { page_size: 100, ...(token ? { page_token: token } : {}) };
      const { data } = read(await call('GET', where, { params }));
      items.push(...data.items);
      token = data.has_more ? data.page_token : undefined;
    }
    return items;
  };
  const tablesOf = (app: string) => path`/bitable/v1/apps/${app}/tables`;
  const recordsOf = (app: string, table: string) => path`/bitable/v1/apps/${app}/tables/${table}/records`;
  const fieldsOf = (app: string, table: string) => path`/bitable/v1/apps/${app}/tables/${table}/fields`;
  return {
    async tables(app) {
      const found = await all(tablesOf(app), (answer) => Tables.parse(answer));
      return new Map(found.map(({ name, table_id }) => [name, table_id]));
    },
    async createTable(app, name, fields) {
      const data = { table: { name, default_view_name: '全部', fields: fields.map(fieldOf) } };
      return MadeTable.parse(await call('POST', tablesOf(app), { data })).data.table_id;
    },
    async fields(app, table) {
      const found = await all(fieldsOf(app, table), (answer) => FieldNames.parse(answer));
      return found.map(({ field_name }) => field_name);
    },
    async addField(app, table, field) {
      await call('POST', fieldsOf(app, table), { data: fieldOf(field) });
    },
    async find(app, table, field, texts) {
      const conditions = texts
        .slice(0, MOST_FOUND)
        .map((text) => ({ field_name: field, operator: 'is', value: [text] }));
      const data = { field_names: [field], filter: { conjunction: 'or', conditions } };
      const params = { page_size: 500 };
      const answer = await call('POST', `${recordsOf(app, table)}/search`, { params, data });
      return new Map(
        Found.parse(answer).data.items.flatMap(({ record_id, fields }): [string, string][] => {
          const text = Text.safeParse(fields[field]).data;
          return text === undefined ? [] : [[text, record_id]];
        }),
      );
    },
    async create(app, table, rows, token) {
      const data = { records: rows.slice(0, MOST_WRITTEN).map((fields) => ({ fields: withoutNothing(fields) })) };
      const params = { client_token: token };
      const answer = await call('POST', `${recordsOf(app, table)}/batch_create`, { params, data });
      return Created.parse(answer).data.records.map(({ record_id }) => record_id);
    },
    async update(app, table, records) {
      const data = {
        records: records.slice(0, MOST_WRITTEN).map(({ recordId, fields }) => ({ record_id: recordId, fields })),
      };
      await call('POST', `${recordsOf(app, table)}/batch_update`, { data });
    },
  };
}

/** A new record has nothing to clear. */
const withoutNothing = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, cell]) => cell !== null));
