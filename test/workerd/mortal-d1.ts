import type { D1, D1Statement } from '../../src/store/core/d1.ts';

const WRITES = /^\s*(?:insert|update|delete|replace)\b/i;

/**
 * D1 as a request finds it that is cut off: before its nth write it dies, and until it is revived nothing gets through to the
 * records, neither what would be written nor what would be read.
 */
export function mortal(real: D1) {
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  const inside = new WeakMap<D1Statement, { statement: D1Statement; writes: boolean }>();
  const pass = (writes: boolean) => {
    if (writes && --left === 0) dead = true;
    if (dead) throw new Error('killed');
  };
  const wrapped = (statement: D1Statement, writes: boolean): D1Statement => {
    const one: D1Statement = {
      bind: (...values) => wrapped(statement.bind(...values), writes),
      async all() {
        pass(writes);
        return statement.all();
      },
      async run() {
        pass(writes);
        return statement.run();
      },
      async first(column) {
        pass(writes);
        return column === undefined ? statement.first() : statement.first(column);
      },
      async raw(options) {
        pass(writes);
        return statement.raw(options);
      },
    };
    inside.set(one, { statement, writes });
    return one;
  };
  const d1: D1 = {
    prepare: (query) => wrapped(real.prepare(query), WRITES.test(query)),
    async batch(statements) {
      const own = statements.flatMap((one) => inside.get(one) ?? []);
      pass(own.some(({ writes }) => writes));
      return real.batch(own.map(({ statement }) => statement));
    },
    async exec(query) {
      pass(true);
      return real.exec(query);
    },
  };
  return {
    d1,
    isDead: () => dead,
    /** From now on it dies before so many writes. */
    killBefore(write: number): void {
      left = write;
    },
    /** Whether it died; it lives on, and dies no more. */
    revive(): boolean {
      const died = dead;
      dead = false;
      left = Number.POSITIVE_INFINITY;
      return died;
    },
  };
}
