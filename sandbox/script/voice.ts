import * as z from 'zod';
import type { World } from '../world.ts';
import { silence } from './silence.ts';

const MS = 1_000;

/** A voice message: Opus in Ogg as base64, silence where left out; its length in ms, and what the recognition of speech is to make of it. */
export const Voice = z.object({ sound: z.base64().optional(), duration: z.number().int().min(0), said: z.string() });

/** Keeps the sound; the content of its message. */
export function keepSound(world: World, { sound, duration, said }: z.infer<typeof Voice>): string {
  const key = world.mint('file');
  const bytes = new Uint8Array(sound === undefined ? silence(duration / MS) : Buffer.from(sound, 'base64'));
  world.tenant.sounds.set(key, { key, bytes, duration, said });
  return JSON.stringify({ file_key: key, duration });
}
