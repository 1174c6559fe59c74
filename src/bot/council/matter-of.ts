import type { Published } from '../../../catalogue/catalogue.ts';
import type { Case } from '../../cases/record/case.ts';
import { keptMatter } from '../core/kept-matter.ts';
import type { World } from '../ports/world.ts';

/** The matter in the version the case was opened under; the newest where that one was not kept. */
export async function matterOf(c: Case, world: Pick<World, 'catalogue' | 'store'>): Promise<Published | undefined> {
  const newest = c.matterId ? world.catalogue.matter(c.matterId) : undefined;
  if (!c.matterHash || newest?.hash === c.matterHash) return newest;
  return (await keptMatter(c.matterHash, world)) ?? newest;
}
