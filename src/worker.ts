import { catalogue } from '../catalogue/index.ts';
import { createApp, NO_PAGE } from './app.ts';
import { readConfig } from './config.ts';
import { createDistrict, eventsPath, type Served } from './district.ts';
import { createHost, type Host, type HostParts } from './host.ts';
import { createLog, reasonOf } from './log.ts';
import type { D1 } from './store/core/d1.ts';
import { beReady } from './worker-start.ts';
import { boundStreets, hasStreets } from './worker-streets.ts';

export type Bindings = { DB: D1 } & Record<string, unknown>;
type WaitUntil = { waitUntil(task: Promise<unknown>): void };

/** Makes what it is asked for once; after a failure anew. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** The Cloudflare entry over a clock: the real one below, one that can be advanced in the tests. */
export function createWorker(now: () => number) {
  beReady(catalogue, now);
  const write = (line: string) => console.log(line);
  const opened = (parts: Omit<HostParts, 'now' | 'shared'>) =>
    once(async () => {
      const host = createHost({ ...parts, shared: catalogue, now });
      await host.start();
      return host;
    });

  let one: (() => Promise<Host>) | undefined;
  const hostOf = ({ DB, ...environment }: Bindings): Promise<Host> => {
    one ??= once(() =>
      opened({ config: readConfig(environment), database: DB, catalogue, log: createLog(write, now) })(),
    );
    return one();
  };
  const app = createApp({ hostOf: (c) => hostOf(c.env), afterwards: afterwardsOf, peerOf });

  // Bindings are those of the deployment: what was made of the first stands as long as the isolate.
  let district: { app: Served; hosts: (() => Promise<Host>)[] } | undefined;
  const districtOf = (bindings: Bindings) => {
    district ??= openDistrict(bindings);
    return district;
  };
  const openDistrict = (bindings: Bindings) => {
    const streets = boundStreets(bindings, catalogue).map(({ name, config, list, database }) => {
      const host = opened({ config, database, catalogue: list, log: createLog(write, now, 'info', { street: name }) });
      const serving = { hostOf: host, afterwards: afterwardsOf, peerOf };
      return { name, publicUrl: config.publicUrl, host, app: createApp(serving, eventsPath(name)) };
    });
    return { app: createDistrict(streets), hosts: streets.map(({ host }) => host) };
  };

  return {
    fetch(request: Request, bindings: Bindings, context?: Parameters<typeof app.fetch>[2]) {
      if (!hasStreets(bindings)) return app.fetch(request, bindings, context);
      try {
        return districtOf(bindings).app.fetch(request, bindings, context);
      } catch (error) {
        createLog(write, now).error('the streets did not start', { why: reasonOf(error) });
        return Response.json({ error: 'internal error' }, { status: 500, headers: NO_PAGE });
      }
    },
    hostOf,
    async scheduled(_event: unknown, bindings: Bindings, context: WaitUntil): Promise<void> {
      const hosts = hasStreets(bindings) ? districtOf(bindings).hosts : [() => hostOf(bindings)];
      // One after the other: whichever fails is heard of, and holds up none that comes after it.
      const ticks = async () => {
        const failed: unknown[] = [];
        for (const host of hosts)
          await host()
            .then((open) => open.tick())
            .catch((error) => failed.push(error));
        if (failed.length > 0) throw failed[0];
      };
      if (hosts.length > 1) return context.waitUntil(ticks());
      const host = await hosts[0]?.();
      if (host) context.waitUntil(host.tick());
    },
  };
}

const afterwardsOf: Parameters<typeof createApp>[0]['afterwards'] = (c, task) => c.executionCtx.waitUntil(task);

/** Cloudflare says itself who connected; what a client writes there it overwrites. */
const peerOf: Parameters<typeof createApp>[0]['peerOf'] = (c) => c.req.header('cf-connecting-ip');

const { fetch, scheduled } = createWorker(Date.now);

export default { fetch, scheduled };
