import * as z from 'zod';

/** The schema of a code, from the table that has its word for people: the codes are the keys, in the table's order. */
export const codesOf = <const Table extends Readonly<Record<string, string>>>(table: Table) =>
  z.enum(Object.keys(table) as (keyof Table & string)[]);
