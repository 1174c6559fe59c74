import { setImmediate } from 'node:timers/promises';
import { everyThird } from './every-third.ts';
import { MOST_SECONDS, RATE } from './limits.ts';
import { oneChannel } from './one-channel.ts';
import { sixteenBits } from './sixteen-bits.ts';

/** What is decoded at once: whoever packs hours into a few bytes gets no further than a minute of each part. */
const PART = 1_024;
/** Bytes in which some sound must have come. */
const NO_SOUND = 65_536;
const A_SECOND = RATE * 2;
const MOST = MOST_SECONDS * A_SECOND;
/** A recorder stops a little late: so many bytes over the minute are cut off. */
const LATE = A_SECOND / 2;
const OGG = [0x4f, 0x67, 0x67, 0x53];

/** 16 kHz, one channel, 16 bits little-endian; or why there is none. */
export type Decoded = { pcm: Uint8Array } | { unheard: 'too-long' | 'broken' };

/**
 * The sound of a voice message, Opus in Ogg, as speech is recognised. On Node alone: the decoder compiles WebAssembly as it
 * runs, which a Worker may not. Gives way to other work between its parts.
 */
export async function pcmOf(sound: Uint8Array): Promise<Decoded> {
  if (!OGG.every((byte, at) => sound[at] === byte)) return { unheard: 'broken' };
  const { OggOpusDecoder } = await import('ogg-opus-decoder');
  const decoder = new OggOpusDecoder();
  const third = everyThird();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    await decoder.ready;
    for (let at = 0; at <= sound.length; at += PART) {
      const last = at + PART > sound.length;
      const { channelData, errors } = await decoder.decode(sound.subarray(at, at + PART));
      const rest = last ? (await decoder.flush()).channelData : [];
      if (errors.length > 0 || (length === 0 && at > NO_SOUND)) return { unheard: 'broken' };
      for (const channels of [channelData, rest]) {
        const part = sixteenBits(third(oneChannel(channels)));
        parts.push(part);
        length += part.length;
      }
      if (length > MOST + LATE) return { unheard: 'too-long' };
      await setImmediate();
    }
  } catch {
    // The parser throws at what is Ogg and no Opus.
    return { unheard: 'broken' };
  } finally {
    decoder.free();
  }
  const pcm = new Uint8Array(await new Blob(parts).arrayBuffer());
  return pcm.length === 0 ? { unheard: 'broken' } : { pcm: pcm.subarray(0, MOST) };
}
