import type { ShownCluster } from '../../../../cards/list/desk-card.ts';
import type { Edit } from '../../../../catalogue/edit/edit.ts';
import { keysOf } from '../../../list/waiting/clusters.ts';
import type { Outcome } from '../../../list/waiting/waiting.ts';
import type { Click } from '../../ports/incoming.ts';
import type { Change } from '../../ports/store.ts';
import type { World } from '../../ports/world.ts';
import { readDesk, withWords } from './read-desk.ts';

/** A saying is at least and at most so long (catalogue/edit/edit.ts). */
const SAYING = { least: 2, most: 60 } as const;

/** The cluster that a button stood under, as it is now; or why nothing is to be decided there. */
export async function clusterAt(
  { row, seen }: { row: string; seen: string },
  world: World,
): Promise<ShownCluster | { gone: string }> {
  const { shown } = await readDesk(world);
  const cluster = shown.find(({ rows }) => rows.some(({ id }) => id === row));
  if (!cluster) return { gone: '这一组已经定过了，已换成最新的' };
  const [found] = await withWords([cluster], world);
  return found?.seen === seen ? found : { gone: '这一组变了，已换成最新的，请看过再点' };
}

/** What was decided of a cluster, in one change: its rows wait no more. Two at once are the same decision: one is refused. */
export function decidedOf(
  { cluster }: ShownCluster,
  outcome: Outcome,
  proposal: string | undefined,
  { who }: Click,
  { now }: Pick<World, 'now'>,
): Change {
  const decided = { id: cluster.rows[0]?.id ?? cluster.key, at: now(), by: who.openId, outcome, proposal };
  return {
    kind: 'waiting-decided',
    decided: { ...decided, keys: keysOf(cluster), people: cluster.people },
    rows: cluster.rows.map(({ id }) => id),
  };
}

/** The examples that may stand in the list as they are: no number was masked in them, and nobody says them yet. */
export function sayable({ examples }: ShownCluster, { catalogue }: Pick<World, 'catalogue'>): string[] {
  const known = new Set([...catalogue.matters, ...catalogue.referrals].flatMap((one) => one.sayings));
  const words = examples.flatMap(({ words: said }) => said?.trim() ?? []);
  return [...new Set(words)].filter((said) => {
    const length = [...said].length;
    return length >= SAYING.least && length <= SAYING.most && !said.includes('【') && !known.has(said);
  });
}

/** They are said by people of a matter, or of what a referral answers. */
export const sayingEdits = (sayings: readonly string[], of: { matter: string } | { referral: string }): Edit[] =>
  sayings.map((saying) =>
    'matter' in of ? { do: 'say', ...of, saying, at: null } : { do: 'say-outside', ...of, saying, at: null },
  );
