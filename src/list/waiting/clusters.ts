import type { Weigh } from './tokens.ts';
import type { Waiting } from './waiting.ts';

/** What several people met and belongs together. */
export type Cluster = {
  /** What it is known by: a matter with what is unclear of it, words that are shared, or the likeliest matter. */
  key: string;
  /** The earliest first. */
  rows: readonly Waiting[];
};

/** Of a matter: where it ends is unclear, or what it says is no longer so. */
export const UNCLEAR = '边界';
export const OUTDATED = '过时';

/** What is said of a matter itself needs no words to be known by; that something else was meant tells nothing without them. */
function ofMatter({ kind, matter, reason, tokens }: Waiting): string | undefined {
  if (!matter) return undefined;
  if (kind === 'returned' || kind === 'assigned') return `${matter} ${UNCLEAR}`;
  if (kind !== 'wrong' || (reason === 'other' && tokens.length > 0)) return undefined;
  return `${matter} ${reason === 'outdated' ? OUTDATED : UNCLEAR}`;
}

/** What each token tells that two people said at least: how many did, and how much it tells by the list. */
function scores(rows: readonly Waiting[], weigh: Weigh): Map<string, number> {
  const people = new Map<string, Set<string>>();
  for (const { person, tokens } of rows)
    for (const token of tokens) {
      const known = people.get(token);
      if (known) known.add(person);
      else people.set(token, new Set([person]));
    }
  const told = new Map<string, number>();
  for (const [token, { size }] of people) {
    const score = size < 2 ? 0 : Math.log2(1 + size) * weigh(token);
    if (score > 0) told.set(token, score);
  }
  return told;
}

/** The token that most people share and that tells most; undefined where nobody else said any of them. */
function shared({ tokens }: Waiting, told: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const token of tokens) {
    const score = told.get(token);
    if (score === undefined || score < most || (score === most && best !== undefined && token > best)) continue;
    best = token;
    most = score;
  }
  return best;
}

const earlier = (a: Waiting, b: Waiting) => a.at - b.at || (a.id < b.id ? -1 : 1);
const byKey = (a: Cluster, b: Cluster) => (a.key < b.key ? -1 : 1);

const grouped = (rows: readonly Waiting[], keyOf: (row: Waiting) => string): Cluster[] =>
  [...Map.groupBy(rows, keyOf)].map(([key, own]) => ({ key, rows: own.toSorted(earlier) })).sort(byKey);

const parted = <One>(all: readonly One[], belongs: (one: One) => boolean): [One[], One[]] => [
  all.filter(belongs),
  all.filter((one) => !belongs(one)),
];

/** A cluster of so many people draws to it whoever has so much of what half of them say. */
const CORE = 3;
const ALIKE = 6;

const isCore = ({ rows }: Cluster): boolean => new Set(rows.map(({ person }) => person)).size >= CORE;

/** For a row: which of the cores it has most of the common words of, where that is enough. */
function drawing(cores: readonly Cluster[], weigh: Weigh): (row: Waiting) => string | undefined {
  const having = new Map<string, string[]>();
  for (const core of cores)
    for (const token of keysOf(core)) {
      const known = having.get(token);
      if (known) known.push(core.key);
      else having.set(token, [core.key]);
    }
  return ({ tokens }) => {
    const drawn = new Map<string, number>();
    for (const token of tokens) {
      const keys = having.get(token);
      if (!keys) continue;
      const much = weigh(token);
      for (const key of keys) drawn.set(key, (drawn.get(key) ?? 0) + much);
    }
    const [best] = [...drawn].filter(([, much]) => much >= ALIKE).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return best?.[0];
  };
}

/** By the words: what most people share, else the likeliest matter; what says much the same as many do is with them. */
function byWords(rows: readonly Waiting[], weigh: Weigh): Cluster[] {
  const told = scores(rows, weigh);
  const keyOf = (row: Waiting): string =>
    shared(row, told) ?? (row.likely[0] ? `${row.likely[0]} 可能` : `只此一问 ${row.id}`);
  const [cores, others] = parted(grouped(rows, keyOf), isCore);
  const drawn = drawing(cores, weigh);
  const home = new Map([...cores, ...others].flatMap(({ key, rows: own }) => own.map((row) => [row, key] as const)));
  const large = new Set(cores.map(({ key }) => key));
  return grouped(rows, (row) => {
    const key = home.get(row) ?? '';
    return large.has(key) ? key : (drawn(row) ?? key);
  });
}

/**
 * Parts what waits into what belongs together: by the matter it is about, else by its words. Whatever order they come in, the
 * clusters are the same, each row in one, in the order of their keys.
 */
export function clustersOf(rows: readonly Waiting[], weigh: Weigh): Cluster[] {
  const [ofMatters, ofWords] = parted(rows, (row) => ofMatter(row) !== undefined);
  return [...grouped(ofMatters, (row) => ofMatter(row) ?? ''), ...byWords(ofWords, weigh)].sort(byKey);
}

const keys = new WeakMap<Cluster, string[]>();

/** What a cluster is known by: its matter, or its word and what else at least half of its rows say, were its word another. */
export function keysOf(cluster: Cluster): string[] {
  const known = keys.get(cluster) ?? counted(cluster);
  keys.set(cluster, known);
  return known;
}

function counted({ key, rows }: Cluster): string[] {
  if (key.includes(' ')) return [key];
  const counts = new Map<string, number>();
  for (const { tokens } of rows) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const common = [...counts].filter(([, n]) => n * 2 >= rows.length && rows.length > 1).map(([token]) => token);
  return [...new Set([key, ...common.sort()])];
}
