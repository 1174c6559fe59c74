import type { TakenCell, TakenKind } from '../../figures/report/taken.ts';

/** A field of a Base's table, as it is made. */
export type BaseField = { name: string; kind: TakenKind };
type Fields = Record<string, TakenCell>;

/**
 * The tables of a 多维表格 (Base), by its app_token: src/feishu is the only place that implements it. Every method rejects with a
 * PlatformFault. Nothing of one table may be written by two calls at once (1254291).
 */
export type Bases = {
  /** The ids of its tables by their names. */
  tables(app: string): Promise<Map<string, string>>;
  createTable(app: string, name: string, fields: readonly BaseField[]): Promise<string>;
  /** The names of a table's fields. */
  fields(app: string, table: string): Promise<string[]>;
  addField(app: string, table: string, field: BaseField): Promise<void>;
  /** The record of each of these texts in a field that there is one of; at most MOST_FOUND of them. */
  find(app: string, table: string, field: string, texts: readonly string[]): Promise<Map<string, string>>;
  /** New records, all or none, once for a token (uuid v4); their ids in the same order. At most MOST_WRITTEN. */
  create(app: string, table: string, rows: readonly Fields[], token: string): Promise<string[]>;
  /** Changes records, all or none; what is not named stays. At most MOST_WRITTEN. */
  update(app: string, table: string, records: readonly { recordId: string; fields: Fields }[]): Promise<void>;
};
