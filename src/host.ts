import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Edition, versionsOf } from '../catalogue/edit/edition.ts';
import { deliverAll, type Looking } from './bot/delivery/deliver.ts';
import { createPace } from './bot/delivery/pace.ts';
import { nextWork, onTick } from './bot/on-tick.ts';
import type { World } from './bot/ports/world.ts';
import type { FreshId } from './brands.ts';
import type { Config } from './config.ts';
import { createBases } from './feishu/bases.ts';
import { createChats } from './feishu/chats.ts';
import { createDirectory } from './feishu/directory.ts';
import { createMessenger } from './feishu/mouth.ts';
import { type CarryJson, transportOver } from './feishu/transport.ts';
import { knownOf } from './living/as-well.ts';
import { createLiving } from './living/living.ts';
import { createRelearning, type Relearn } from './living/relearning.ts';
import { intentsOver, searchOver, understandOver } from './made-once.ts';
import type { Learned } from './matters/rank/learned.ts';
import { createSearch } from './matters/search.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createOutside } from './outside/outside.ts';
import { aTurn } from './slices.ts';
import type { D1 } from './store/core/d1.ts';
import { createOwnRecords } from './store/own-records.ts';
import { openStore } from './store/store.ts';
import { createUnderstand } from './understanding/understand.ts';

export type Host = {
  /** Everything as it is now; whoever has begun keeps the one it took, and with it the list of that moment. */
  readonly world: World;
  config: Config;
  /**
   * Takes in the list in force and keeps its matters for ever, so that what is opened under them can always show them. Throws, having
   * written nothing, where the records are another app's.
   */
  start(): Promise<void>;
  /** Takes in what was published since, where the last look is a minute ago. Never rejects. */
  fresh(): Promise<void>;
  /** The published editions in force; the files of the build are none of them. */
  editions(): readonly Edition[];
  /** Delivers what this host has taken in since, and what else is due where it was seen, once `written` is. Resolves when that is done. */
  deliverSoon(written?: Promise<unknown>): Promise<void>;
  /** Looks for all that is due and delivers it; resolves when no delivery of this host is under way any more. */
  settled(): Promise<void>;
  /** The minute's work; also whenever something is due. */
  tick(): Promise<void>;
  /** When the next thing is due, epoch ms; undefined when nothing is. */
  nextDue(): Promise<number | undefined>;
  /** Gives up what would go on by itself, such as learning; the next start begins it again. */
  stop(): void;
};

export type HostParts = {
  config: Config;
  database: D1;
  catalogue: Catalogue;
  now: () => number;
  log: World['log'];
  /** The list this one changes locally, of which search and wishes are learned; by default itself. */
  shared?: Catalogue;
  /** The wait before a message that would come too soon, over a clock that is not real time; by default real time. */
  pace?: World['pace'];
  /** What is another one whenever something in the database may have changed; by default nobody can tell. */
  version?: () => string;
  /** What carries messages to the platform; by default fetch. */
  carry?: CarryJson;
  /** What reaches other systems; by default fetch. */
  outside?: World['outside'];
  /** Learns a published list anew; by default what was added counts beside what was learned at the build. */
  relearn?: Relearn<Learned>;
  /** How this host hears, where it can; used where the office has switched it on. */
  voice?: World['voice'];
};

/** Throws where a source is let in that the list knows nothing of. */
function knowsAll({ sources }: Config, catalogue: Catalogue): void {
  const unknown = sources
    .filter(({ kind, source }) => (kind === 'envelope' || kind === 'open311') && !catalogue.source(source))
    .map(({ source }) => source);
  if (unknown.length === 0) return;
  const known = catalogue.sources.map(({ id }) => id).join('、');
  throw new Error(
    `SOURCES: 没有 ${unknown.join('、')} 这个来源，清单里有 ${known} / no such source in catalogue/sources`,
  );
}

/** Puts the bot together for one host: store, mouth, search, clock. Does no I/O. Throws where a source of the settings is unknown. */
export function createHost(parts: HostParts): Host {
  const { config, database, catalogue, shared = catalogue, now, log, pace = createPace(), voice } = parts;
  // Whatever it becomes the id of, nothing has it yet.
  const newId = () => crypto.randomUUID() as string as FreshId;
  const store = openStore(database, newId);
  const ownRecords = createOwnRecords(store, config.app.id);
  knowsAll(config, catalogue);
  if (config.voice && !voice) log.warn('VOICE is on, and this host cannot decode sound: voice messages are not heard');
  let world: World = {
    config,
    catalogue,
    search: searchOver(shared),
    understand: understandOver(catalogue, shared),
    overruled: [],
    store: {
      ...store,
      async commit(commit) {
        const committed = await ownRecords.commit(commit);
        if (committed === 'done' && commit.changes.some(({ kind }) => kind === 'edition')) await living.fresh(true);
        return committed;
      },
    },
    messenger: createMessenger(config, now, parts.carry && transportOver(parts.carry)),
    directory: createDirectory(config, now),
    chats: createChats(config, now),
    bases: createBases(config, now),
    outside: parts.outside ?? createOutside(),
    ...(config.voice && voice ? { voice } : {}),
    log,
    botChatUrl: botChatUrl(config),
    link: () => undefined,
    now,
    newId,
    chance: Math.random,
    pace,
  };
  let published: readonly Edition[] = [];
  const living = createLiving({
    files: catalogue,
    store,
    now,
    log,
    turn: aTurn,
    // A list in force differs from the files by what was published: wishes and names of places are theirs.
    async open(list) {
      if (list === catalogue)
        return { catalogue, search: searchOver(shared), understand: understandOver(list, shared) };
      return { catalogue: list, ...(await openedOver(list, latest)) };
    },
    async swap(opened, editions, overruled) {
      await keepVersions(opened.catalogue);
      world = { ...world, ...opened, overruled, unlearned: undefined };
      published = editions;
      if (opened.catalogue !== catalogue) relearning.begin(opened.catalogue);
    },
  });
  // What was learned last; where the list in force differs from the list of that, it is counted beside it.
  let latest: Learned | undefined;
  const openedOver = async (list: Catalogue, learned: Learned | undefined) => {
    await aTurn();
    const search = createSearch(list, learned);
    await aTurn();
    const understand = createUnderstand(list, search, intentsOver(shared));
    await aTurn();
    return { search, understand };
  };
  const relearning = createRelearning(
    parts.relearn,
    async (list, learned) => {
      const opened = await openedOver(list, learned);
      const known = await knownOf(list, { before: world.search, after: opened.search }, aTurn);
      // Where another list came into force meanwhile, that one is learned now.
      if (world.catalogue !== list) return;
      if (known.after < known.before) {
        log.warn(
          'what was learned anew answers fewer of the list’s own sayings than before: it is not taken in',
          known,
        );
        world = { ...world, unlearned: known };
        return;
      }
      latest = learned;
      world = { ...world, ...opened, unlearned: undefined };
    },
    log,
  );
  const keepVersions = async ({ edition, matters }: Catalogue) => {
    if ((await store.meta('edition')) === edition.hash) return;
    await store.keepMatterVersions(versionsOf(matters), now());
    const change = { kind: 'meta', key: 'edition', value: edition.hash } as const;
    await store.commit({ at: now(), changes: [change], says: [] });
  };
  // Rounds run side by side, for each delivery is leased: one that waits for Feishu holds up none that comes after it.
  const rounds = new Set<Promise<void>>();
  const deliverRound = (looking: Looking, written?: Promise<unknown>) => {
    const deliveries = written ? written.then(() => deliverAll(world, looking)) : deliverAll(world, looking);
    const round = deliveries.finally(() => rounds.delete(round));
    rounds.add(round);
    return round;
  };
  const settled = async () => {
    await deliverRound('anyway');
    while (rounds.size > 0) await Promise.allSettled(rounds);
  };
  let looked: { version: string; due: number | undefined } | undefined;
  const nextDue = async () => {
    const version = parts.version?.();
    if (version !== undefined && looked?.version === version) return looked.due;
    const due = await nextWork(world);
    looked = version === undefined ? undefined : { version, due };
    return due;
  };
  const start = async () => {
    await ownRecords.begin();
    await living.start();
    await keepVersions(world.catalogue);
  };
  return {
    get world() {
      return world;
    },
    config,
    start,
    fresh: () => living.fresh(),
    editions: () => published,
    deliverSoon: (written) => deliverRound('where-seen', written),
    settled,
    tick: oneAtATime(async () => {
      await living.fresh();
      await onTick(world);
    }),
    nextDue,
    stop: () => relearning.stop(),
  };
}

/** The applink that opens the app's own chat: the only kind of link that stays inside Feishu. */
function botChatUrl({ app, domain }: Config): string {
  const host = domain.includes('larksuite') ? 'https://applink.larksuite.com' : 'https://applink.feishu.cn';
  return `${host}/client/bot/open?appId=${app.id}`;
}
