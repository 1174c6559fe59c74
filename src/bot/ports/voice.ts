import type { Message } from './incoming.ts';

/** Speech as it is recognised: 16 kHz, one channel, 16 bits little-endian; or why there is none. */
export type Pcm = { pcm: Uint8Array } | { unheard: 'too-long' | 'broken' };

/** How a host hears what is said aloud. */
export type Voice = {
  /** The speech in a voice message. */
  pcmOf(sound: Uint8Array): Promise<Pcm>;
  /** The words of a minute of speech at most; `id`: 16 letters, digits or _, the same for the same speech. Rejects with a PlatformFault. */
  recognise(pcm: Uint8Array, id: string): Promise<string>;
};

/** What somebody said aloud, to be fetched, recognised and answered like words. */
export type HearVoice = { kind: 'hear-voice'; message: Omit<Message, 'kind' | 'key' | 'content'>; fileKey: string };

/** Joined in subjects.ts. */
export type VoicePort = {
  job: HearVoice;
};
