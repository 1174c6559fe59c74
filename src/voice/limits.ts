// Feishu's recognition takes 16 kHz, one channel, 16 bits little-endian, of at most a minute (speech_to_text/v1/speech/file_recognize).

/** Samples a second of what is recognised. */
export const RATE = 16_000;
/** Seconds of speech that are recognised at once. */
export const MOST_SECONDS = 60;
/** Bytes of a voice message that are fetched: a minute of Opus has some 250 kB. */
export const MOST_BYTES = 10_000_000;
