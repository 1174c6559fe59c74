import { ALL_COUNTED } from '../../figures/count.ts';
import type { World } from '../ports/world.ts';

/** So many cases of an earlier release are taken into the sums in one minute's work. */
const AT_ONCE = 200;

/** Takes what was reported before figures were kept into their sums, some at a time, until all of it is. */
export async function countEarlier(world: World): Promise<void> {
  const after = await world.store.countedUpto();
  if (after === ALL_COUNTED) return;
  const cases = await world.store.casesAfter(after, AT_ONCE);
  await world.store.commit({ at: world.now(), changes: [{ kind: 'counted', after, cases }], says: [] });
}
