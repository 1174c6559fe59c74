import type { Catalogue } from '../catalogue/catalogue.ts';
import { deliverAll } from './bot/delivery/deliver.ts';
import { createPace } from './bot/delivery/pace.ts';
import { nextWork, onTick } from './bot/on-tick.ts';
import type { World } from './bot/ports/world.ts';
import type { FreshId } from './brands.ts';
import type { Config } from './config.ts';
import { createChats } from './feishu/chats.ts';
import { createDirectory } from './feishu/directory.ts';
import { createMessenger } from './feishu/mouth.ts';
import { createSearch } from './matters/search.ts';
import type { Search } from './matters/verdict.ts';
import type { D1 } from './store/core/d1.ts';
import { openStore } from './store/store.ts';
import { shippedIntents } from './understanding/intents/shipped.ts';
import { createUnderstand, type Understand } from './understanding/understand.ts';

export type Host = {
  world: World;
  config: Config;
  /** Keeps this build's matters for ever, so that what is opened under them can always show them. */
  start(): Promise<void>;
  /** Delivers what is due and nobody else has taken up. Resolves when that is done. */
  deliverSoon(): Promise<void>;
  /** The same; resolves when no delivery of this host is under way any more. */
  settled(): Promise<void>;
  /** The minute's work; also whenever something is due. */
  tick(): Promise<void>;
  /** When the next thing is due, epoch ms; undefined when nothing is. */
  nextDue(): Promise<number | undefined>;
};

export type HostParts = {
  config: Config;
  database: D1;
  catalogue: Catalogue;
  now: () => number;
  log: World['log'];
  /** The wait before a message that would come too soon, over a clock that is not real time; by default real time. */
  pace?: World['pace'];
  /** How this host hears, where it can; used where the office has switched it on. */
  voice?: World['voice'];
};

const searches = new WeakMap<Catalogue, Search>();
/** The search over a list, built once: it costs more CPU than a hundred questions. */
export const searchOver = (catalogue: Catalogue): Search => {
  const search = searches.get(catalogue) ?? createSearch(catalogue);
  searches.set(catalogue, search);
  return search;
};

const understandings = new WeakMap<Catalogue, Understand>();
/** The understanding over a list and its search, built once. */
const understandOver = (catalogue: Catalogue): Understand => {
  const made =
    understandings.get(catalogue) ?? createUnderstand(catalogue, searchOver(catalogue), shippedIntents(catalogue));
  understandings.set(catalogue, made);
  return made;
};

/** Puts the bot together for one host: store, mouth, search, clock. Does no I/O. */
export function createHost({ config, database, catalogue, now, log, pace = createPace(), voice }: HostParts): Host {
  // Whatever it becomes the id of, nothing has it yet.
  const newId = () => crypto.randomUUID() as string as FreshId;
  if (config.voice && !voice) log.warn('VOICE is on, and this host cannot decode sound: voice messages are not heard');
  const world: World = {
    config,
    catalogue,
    search: searchOver(catalogue),
    understand: understandOver(catalogue),
    store: openStore(database, newId),
    messenger: createMessenger(config, now),
    directory: createDirectory(config, now),
    chats: createChats(config, now),
    ...(config.voice && voice ? { voice } : {}),
    log,
    botChatUrl: botChatUrl(config),
    now,
    newId,
    chance: Math.random,
    pace,
  };
  // Rounds run side by side, for each delivery is leased: one that waits for Feishu holds up none that comes after it.
  const rounds = new Set<Promise<void>>();
  const deliverSoon = () => {
    const round = deliverAll(world).finally(() => rounds.delete(round));
    rounds.add(round);
    return round;
  };
  const settled = async () => {
    await deliverSoon();
    while (rounds.size > 0) await Promise.all(rounds);
  };
  const start = async () => {
    const { hash } = catalogue.edition;
    if ((await world.store.meta('edition')) === hash) return;
    const versions = catalogue.matters.map((matter) => ({
      hash: matter.hash,
      matter: matter.id,
      content: JSON.stringify(matter),
    }));
    await world.store.keepMatterVersions(versions, now());
    await world.store.commit({ at: now(), changes: [{ kind: 'meta', key: 'edition', value: hash }], says: [] });
  };
  return {
    world,
    config,
    start,
    deliverSoon,
    settled,
    tick: oneAtATime(() => onTick(world)),
    nextDue: () => nextWork(world),
  };
}

/** The applink that opens the app's own chat: the only kind of link that stays inside Feishu. */
function botChatUrl({ app, domain }: Config): string {
  const host = domain.includes('larksuite') ? 'https://applink.larksuite.com' : 'https://applink.feishu.cn';
  return `${host}/client/bot/open?appId=${app.id}`;
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
