import type { Published } from '../../../catalogue/catalogue.ts';
import { asToday } from '../../../catalogue/older-form.ts';
import type { Case } from '../../cases/record/case.ts';
import type { World } from '../ports/world.ts';

/** The matter in the version the case was opened under; the newest where that one was not kept. */
export async function matterOf(c: Case, { catalogue, store }: World): Promise<Published | undefined> {
  const newest = c.matterId ? catalogue.matter(c.matterId) : undefined;
  if (!c.matterHash || newest?.hash === c.matterHash) return newest;
  const kept = await store.matterVersion(c.matterHash);
  // Kept rows were written from published matters (keepMatterVersions), so they are what they were.
  return kept ? (asToday(JSON.parse(kept)) as Published) : newest;
}
