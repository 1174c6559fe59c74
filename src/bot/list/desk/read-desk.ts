import type { ShownCluster } from '../../../../cards/list/desk-card.ts';
import { contentHash } from '../../../../catalogue/content-hash.ts';
import { DAY_MS } from '../../../cases/calendar/calendar.ts';
import { type Cluster, clustersOf } from '../../../list/waiting/clusters.ts';
import { type AskedCluster, examplesOf, WINDOW, worthShowing } from '../../../list/waiting/shown.ts';
import { tokensOf, weighing } from '../../../list/waiting/tokens.ts';
import type { World } from '../../ports/world.ts';

/** So much is looked at, the newest: what is older than that among so many waits for the next look. */
const MOST = 10_000;
/** So long a decision keeps the same people from bringing the same back. */
const DECIDED_DAYS = 365;

type Desk = { clusters: Cluster[]; shown: AskedCluster[] };
type Read = { state: string; list: World['catalogue']; clusters: Cluster[] };

/** What was parted last of each office's records: whoever leafs through the desk and decides there asks for the same again. */
const parted = new WeakMap<World['store'], Read>();

/** What waits, in clusters; parted anew only where something else waits than at the last look. */
async function clustersNow({ store, catalogue }: World, since: number): Promise<Cluster[]> {
  const known = parted.get(store);
  // Before the rows: what comes in between makes the next look read anew.
  const state = await store.waitingNow(since, MOST);
  if (known?.state === state && known.list === catalogue) return known.clusters;
  const clusters = clustersOf(await store.waiting(since, MOST), weighing(catalogue));
  parted.set(store, { state, list: catalogue, clusters });
  return clusters;
}

/** What waits now, parted into clusters, and those of them that enough people met. */
export async function readDesk(world: World): Promise<Desk> {
  const at = world.now();
  const [clusters, decided] = await Promise.all([
    clustersNow(world, at - WINDOW.days * DAY_MS),
    world.store.decisions(at - DECIDED_DAYS * DAY_MS),
  ]);
  return { clusters, shown: worthShowing(clusters, decided) };
}

/** Words that tell something: a matter's bare number does not. */
const telling = (words: string | undefined) => (words && tokensOf(words).length > 0 ? words : undefined);

/** The clusters with the words of their examples. */
export async function withWords(
  clusters: readonly AskedCluster[],
  { store }: Pick<World, 'store'>,
): Promise<ShownCluster[]> {
  const examples = clusters.map(examplesOf);
  const ids = examples.flat().flatMap(({ question }) => question ?? []);
  const words = ids.length > 0 ? await store.wordsOf(ids) : new Map<string, string>();
  return clusters.map((cluster, i) => {
    const own = examples[i] ?? [];
    return {
      cluster,
      seen: contentHash(own.map(({ id }) => id)),
      examples: own.map((waiting) => ({ waiting, words: telling(waiting.question && words.get(waiting.question)) })),
    };
  });
}
