import type { Published } from '../../../catalogue/catalogue.ts';
import { asToday } from '../../../catalogue/older-form.ts';
import type { World } from '../ports/world.ts';

/** A version of a matter as it was kept when it was published, in today's form; undefined where it was not kept. */
export async function keptMatter(hash: string, { store }: Pick<World, 'store'>): Promise<Published | undefined> {
  const kept = await store.matterVersion(hash);
  // Kept rows were written from published matters (keepMatterVersions), so they are what they were.
  return kept === undefined ? undefined : (asToday(JSON.parse(kept)) as Published);
}
