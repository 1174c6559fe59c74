/** So many rows are read at once. */
const A_PAGE = 200;

/**
 * All rows of a table in the order of their key, a page at a time; `read` gives so many at most of those whose key comes after
 * another, none for the first of all.
 */
export async function* inPages<Row>(
  read: (after: string, most: number) => PromiseLike<Row[]>,
  keyOf: (row: Row) => string,
): AsyncGenerator<Row, void> {
  for (let after = ''; ; ) {
    const rows = await read(after, A_PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < A_PAGE) return;
    after = keyOf(last);
  }
}
