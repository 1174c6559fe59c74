import * as z from 'zod';
import { sameText } from '../same-text.ts';
import { decrypt, signatureOf } from './crypt.ts';
import { orEmpty } from './told.ts';

const utf8 = new TextDecoder();

export type Keys = { encryptKey: string; verificationToken: string };

/** What the door says of a request: let in, an address check to answer, or turned away with an HTTP status. */
export type Admission =
  | { kind: 'event'; envelope: Envelope }
  | { kind: 'challenge'; challenge: string }
  | { kind: 'turned-away'; status: 400 | 401 | 413; why: string };

/** Largest body taken, in bytes: a text of 150 KB (im/v1 message create) is 205 KB in its envelope and base64. */
export const MAX_BODY = 256 * 1024;
/** Largest body looked at without a signature, in bytes: an address check has a challenge and a token. */
const MAX_UNSIGNED = 4 * 1024;
/** Seconds a signature stays good: longer than the redelivery ladder (7 h 5 min), shorter than what is remembered. */
const OLDEST = 8 * 3600;
const NEWEST = 5 * 60;

const Sealed = z.object({ encrypt: z.string().min(1) });
const AddressCheck = z.object({
  type: z.literal('url_verification'),
  challenge: z.string().max(512),
  token: z.string(),
});
const Envelope = z.object({
  schema: z.literal('2.0'),
  header: z.object({
    event_id: z.string().min(1).max(128),
    event_type: z.string().min(1).max(128),
    token: orEmpty,
  }),
  event: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

const away = (status: 400 | 401 | 413, why: string): Admission => ({ kind: 'turned-away', status, why });

/** The event envelope, schema 2.0, in what was decrypted or came over the long connection; undefined when it is none. */
export const envelopeIn = (opened: unknown): Envelope | undefined => Envelope.safeParse(opened).data;

/**
 * Verifies one POST to /feishu/events, in the order size, signature over the raw bytes, age, decryption, schema, token.
 * Nothing of an unverified body is used, but for the address check, which Feishu sends without a signature. Never throws.
 */
export function admit(body: Uint8Array, headers: Headers, keys: Keys, now: number): Admission {
  if (body.length > MAX_BODY) return away(413, 'body too large');
  const signature = headers.get('x-lark-signature');
  const timestamp = headers.get('x-lark-request-timestamp');
  const nonce = headers.get('x-lark-request-nonce');
  const signed = signature !== null && timestamp !== null && nonce !== null;
  if (!signed && body.length > MAX_UNSIGNED) return away(401, 'no signature');
  if (signed) {
    if (!/^\d{1,13}$/.test(timestamp)) return away(401, 'malformed timestamp');
    if (!sameText(signature, signatureOf(timestamp, nonce, keys.encryptKey, body))) return away(401, 'wrong signature');
    // Documented nowhere: seconds, as the SDKs take it; thirteen digits can only be milliseconds.
    const age = now / 1000 - Number(timestamp) / (timestamp.length === 13 ? 1000 : 1);
    if (age > OLDEST || age < -NEWEST) return away(401, 'stale timestamp');
  }
  const sealed = Sealed.safeParse(unlessItThrows(() => JSON.parse(utf8.decode(body))));
  if (!sealed.success) return signed ? away(400, 'body is not encrypted') : away(401, 'no signature');
  const opened = unlessItThrows(() => JSON.parse(decrypt(sealed.data.encrypt, keys.encryptKey)));
  // Nearly all that comes is an event; to find that it is no address check costs more than to read it.
  const envelope = envelopeIn(opened);
  const check = envelope ? undefined : AddressCheck.safeParse(opened).data;
  if (check) {
    if (!sameText(check.token, keys.verificationToken)) return away(401, 'wrong verification token');
    return { kind: 'challenge', challenge: check.challenge };
  }
  if (!signed) return away(401, 'no signature');
  if (opened === undefined) return away(400, 'body does not decrypt');
  if (!envelope) return away(400, 'not an event of schema 2.0');
  if (!sameText(envelope.header.token, keys.verificationToken)) return away(401, 'wrong verification token');
  return { kind: 'event', envelope };
}

function unlessItThrows(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
