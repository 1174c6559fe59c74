import { catalogue } from '../catalogue/index.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createHost, type Host, searchOver } from './host.ts';
import { createLog } from './log.ts';
import type { D1 } from './store/core/d1.ts';

export type Bindings = { DB: D1 } & Record<string, unknown>;
type WaitUntil = { waitUntil(task: Promise<unknown>): void };

/** The Cloudflare entry over a clock: the real one below, one that can be advanced in the tests. */
export function createWorker(now: () => number) {
  // An isolate has a second of CPU to start, a request of the free plan 10 ms.
  searchOver(catalogue);
  const log = createLog((line) => console.log(line), now);
  let made: Promise<Host> | undefined;
  const hostOf = (bindings: Bindings): Promise<Host> => {
    made ??= open(bindings).catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  const open = async ({ DB, ...environment }: Bindings): Promise<Host> => {
    const host = createHost({ config: readConfig(environment), database: DB, catalogue, now, log });
    await host.start();
    return host;
  };
  const app = createApp({ hostOf: (c) => hostOf(c.env), afterwards: (c, task) => c.executionCtx.waitUntil(task) });
  return {
    fetch: app.fetch,
    hostOf,
    async scheduled(_event: unknown, bindings: Bindings, context: WaitUntil): Promise<void> {
      const host = await hostOf(bindings);
      context.waitUntil(host.tick());
    },
  };
}

const { fetch, scheduled } = createWorker(Date.now);

export default { fetch, scheduled };
