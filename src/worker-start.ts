import type { Catalogue } from '../catalogue/catalogue.ts';
import { readConfig } from './config.ts';
import { createHost } from './host.ts';
import type { D1, D1Statement } from './store/core/d1.ts';
import { readFirst } from './understanding/read-first.ts';

const notYet = () => {
  throw new Error('no database is asked while an isolate starts');
};
const STATEMENT: D1Statement = { bind: () => STATEMENT, all: notYet, run: notYet, first: notYet, raw: notYet };
const UNASKED: D1 = { prepare: () => STATEMENT, batch: notYet, exec: notYet };

/** Nobody's: a host over it says and saves nothing. */
const NOBODY = readConfig({
  FEISHU_APP_ID: 'cli_0000000000000000',
  FEISHU_APP_SECRET: '-',
  FEISHU_ENCRYPT_KEY: '-',
  FEISHU_VERIFICATION_TOKEN: '-',
});

/**
 * Makes what the first host of an isolate would make, and reads a few questions with it: an isolate has a second of CPU to
 * start, a request of the free plan 10 ms. Does no I/O.
 */
export function beReady(catalogue: Catalogue, now: () => number): void {
  const silent = () => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const { world } = createHost({ config: NOBODY, database: UNASKED, catalogue, now, log });
  readFirst(world.understand);
}
