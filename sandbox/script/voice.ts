import * as z from 'zod';
import type { World } from '../world.ts';

/** A voice message: Opus in Ogg as base64, its length in ms, and what the recognition of speech is to make of it. */
export const Voice = z.object({ sound: z.base64(), duration: z.number().int().min(0), said: z.string() });

/** Keeps the sound; the content of its message. */
export function keepSound(world: World, { sound, duration, said }: z.infer<typeof Voice>): string {
  const key = world.mint('file');
  world.tenant.sounds.set(key, { key, bytes: new Uint8Array(Buffer.from(sound, 'base64')), duration, said });
  return JSON.stringify({ file_key: key, duration });
}
