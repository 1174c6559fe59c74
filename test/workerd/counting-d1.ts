import type { D1, D1Result, D1Statement } from '../../src/store/core/d1.ts';

const READS = /^\s*(?:select|with)\b/i;

/** D1 that adds up how many rows it says it has read, which is what it bills and what its limits are about. */
export function counting(real: D1) {
  let rows = 0;
  const inside = new WeakMap<D1Statement, D1Statement>();
  const counted = (result: D1Result): D1Result => {
    rows += Number(result.meta.rows_read ?? 0);
    return result;
  };
  const wrapped = (statement: D1Statement, reads: boolean): D1Statement => {
    // Rows without names come without what was read: the same is asked once more, for that alone.
    const again = async () => {
      if (reads) counted(await statement.all());
    };
    const one: D1Statement = {
      bind: (...values) => wrapped(statement.bind(...values), reads),
      all: async () => counted(await statement.all()),
      run: async () => counted(await statement.run()),
      async first(column) {
        await again();
        return column === undefined ? statement.first() : statement.first(column);
      },
      async raw(options) {
        await again();
        return statement.raw(options);
      },
    };
    inside.set(one, statement);
    return one;
  };
  const d1: D1 = {
    prepare: (query) => wrapped(real.prepare(query), READS.test(query)),
    batch: async (statements) =>
      (await real.batch(statements.flatMap((one) => inside.get(one) ?? []))).map((result) => counted(result)),
    exec: (query) => real.exec(query),
  };
  /** How many rows are read while something is done. */
  const readBy = async (act: () => Promise<unknown>): Promise<number> => {
    rows = 0;
    await act();
    return rows;
  };
  return { d1, readBy };
}
