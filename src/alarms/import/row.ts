import type { NamedCells } from '../../workbook/named-rows.ts';

/** Names the office knows its companies and communities by. */
export type GasNames = { companyOf(said: string): string | undefined; communityOf(said: string): string | undefined };

/** One row by the names of its columns. */
export type GasRow = NamedCells;
