/** Names the office knows its companies and communities by. */
export type GasNames = { companyOf(said: string): string | undefined; communityOf(said: string): string | undefined };

/** One row by the names of its columns. */
export type GasRow = { row: number; said: Readonly<Record<string, string>> };

/** Says what is wrong where. */
export type Complain = (row: number, column: string, words: string) => void;
