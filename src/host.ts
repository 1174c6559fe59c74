import type { Catalogue } from '../catalogue/catalogue.ts';
import { deliver } from './bot/deliver.ts';
import { onTick } from './bot/on-tick.ts';
import type { World } from './bot/world.ts';
import type { Config } from './config.ts';
import { createMessenger } from './feishu/mouth.ts';
import { createSearch, type Search } from './matters/search.ts';
import type { D1 } from './store/d1.ts';
import { openStore } from './store/store.ts';

export type Host = {
  world: World;
  config: Config;
  /** Keeps this build's matters for ever, so that what is opened under them can always show them. */
  start(): Promise<void>;
  /** Starts a delivery unless one is running, in which case it goes round once more. Resolves when all is quiet. */
  deliverSoon(): Promise<void>;
  /** The minute's work; also whenever something is due. */
  tick(): Promise<void>;
};

export type HostParts = { config: Config; database: D1; catalogue: Catalogue; now: () => number; log: World['log'] };

const searches = new WeakMap<Catalogue, Search>();
const searchOver = (catalogue: Catalogue) => {
  let search = searches.get(catalogue);
  if (!search) searches.set(catalogue, (search = createSearch(catalogue)));
  return search;
};

/** Puts the bot together for one host: store, mouth, search, clock. Does no I/O. */
export function createHost({ config, database, catalogue, now, log }: HostParts): Host {
  const newId = () => crypto.randomUUID();
  const world: World = {
    config,
    catalogue,
    search: searchOver(catalogue),
    store: openStore(database, newId),
    messenger: createMessenger(config, now),
    log,
    now,
    newId,
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
  };
  const deliverSoon = oneAtATime(async () => {
    while ((await deliver(world)) > 0);
  });
  const start = () => {
    const versions = catalogue.matters.map((matter) => ({
      hash: matter.hash,
      matter: matter.id,
      content: JSON.stringify(matter),
    }));
    return world.store.keepMatterVersions(versions, now());
  };
  return { world, config, start, deliverSoon, tick: oneAtATime(() => onTick(world)) };
}

/** Calls of `work` never overlap: a call during a run makes one more run after it. Rejections reach the callers. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  return () => {
    if (!running) {
      running = work().finally(() => {
        running = undefined;
      });
      return running;
    }
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = undefined;
        running = work().finally(() => {
          running = undefined;
        });
        return running;
      });
    return waiting;
  };
}
