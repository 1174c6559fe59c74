import type { D1, D1Result, D1Statement } from './d1.ts';

type Rows = D1Result['results'];

/** What is asked for in this turn of one database. */
const asking = new WeakMap<D1, { asked: D1Statement[]; read: Promise<D1Result[]> }>();

/**
 * The rows of a read. Reads that are asked for in one turn travel together: on D1 each would be a round trip of its own. They see the
 * records of one moment, and fail together.
 */
export async function readBeside(d1: D1, statement: D1Statement): Promise<Rows> {
  const others = asking.get(d1);
  if (others) {
    const at = others.asked.push(statement) - 1;
    return (await others.read)[at]?.results ?? [];
  }
  const asked = [statement];
  const read = Promise.resolve().then(() => {
    asking.delete(d1);
    return asked.length === 1 ? Promise.all([statement.all()]) : d1.batch(asked);
  });
  asking.set(d1, { asked, read });
  return (await read)[0]?.results ?? [];
}
