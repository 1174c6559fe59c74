/** A field of a Base's table; 1 text, 2 number, 3 single select, 5 date. */
export type TableField = { id: string; name: string; type: number };
export type TableRecord = { id: string; fields: Record<string, string | number | null> };
export type BaseTable = {
  id: string;
  name: string;
  fields: TableField[];
  records: Map<string, TableRecord>;
  writing: boolean;
};

/** A 多维表格: its tables, and whether the app was added to it with the right to manage it. */
export type OfficeBase = { app: string; name: string; appAdded: boolean; tables: Map<string, BaseTable> };

/** A Base without tables. */
export const newBase = (app: string, name: string): OfficeBase => ({ app, name, appAdded: true, tables: new Map() });
