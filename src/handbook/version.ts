import * as z from 'zod';
import type { Published } from '../../catalogue/catalogue.ts';
import { asToday } from '../../catalogue/older-form.ts';
import { Matter } from '../../catalogue/schema.ts';
import type { World } from '../bot/ports/world.ts';

const HASH = /^[0-9a-f]{16}$/;
const Kept = Matter.extend({ hash: z.string() });

/** A version of a matter to show: today's, an older one, one kept in a form this build no longer reads, or none. */
export type ShownVersion =
  | { kind: 'current'; matter: Published }
  | { kind: 'old'; matter: Published }
  | { kind: 'unreadable' }
  | { kind: 'none' };

/** Finds a matter by its id, as it is today or as it was under a hash. Old versions outlive the matter's removal. */
export async function versionOf(id: string, hash: string | undefined, world: World): Promise<ShownVersion> {
  const current = world.catalogue.matter(id);
  if (hash === undefined || hash === current?.hash) {
    return current ? { kind: 'current', matter: current } : { kind: 'none' };
  }
  const content = HASH.test(hash) ? await world.store.matterVersion(hash) : undefined;
  if (content === undefined) return { kind: 'none' };
  const read = Kept.safeParse(asToday(JSON.parse(content)));
  if (!read.success) return { kind: 'unreadable' };
  return read.data.id === id ? { kind: 'old', matter: read.data } : { kind: 'none' };
}
