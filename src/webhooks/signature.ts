import { Webhook } from 'standardwebhooks';
import { sameText } from '../same-text.ts';

/** A signature is good for so long before and after its time, ms; Standard Webhooks leaves it to whoever verifies. */
export const TOLERANCE_MS = 5 * 60_000;
/** So many signatures of one header are tried: one a secret while a sender changes it. */
const MOST_SIGNATURES = 8;
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;

export type Verified = { id: string } | { refused: 'unsigned' | 'stale' | 'wrong' };

/** Whether a text is a secret of Standard Webhooks: whsec_ and 24 to 64 bytes in base64. */
export function isSecret(text: string): boolean {
  const base64 = SECRET.exec(text)?.[1];
  const length = base64 === undefined || base64.length % 4 !== 0 ? 0 : atob(base64).length;
  return length >= 24 && length <= 64;
}

const keys = new Map<string, Webhook>();
function keyOf(secret: string): Webhook {
  const key = keys.get(secret) ?? new Webhook(secret);
  keys.set(secret, key);
  return key;
}

/** The body's exact bytes as a text, whatever they begin with; undefined when they are none, and then no signature of the library's fits. */
function textOf(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** The signature of a message under a secret, `v1,` and base64 (Standard Webhooks, "Signature scheme"). `at`: epoch ms. */
export const sign = (id: string, at: number, body: string, secret: string): string =>
  keyOf(secret).sign(id, new Date(at), body);

/** The three headers of a message under one or, while it is changed, two secrets. `at`: epoch ms. */
export const signedHeaders = (
  id: string,
  at: number,
  body: string,
  secrets: readonly string[],
): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at / 1000)),
  'webhook-signature': secrets.map((secret) => sign(id, at, body, secret)).join(' '),
});

/**
 * Whether a message was signed, under any of these secrets and within five minutes of now, by the clock given; with its id.
 * Compares in time that tells nothing. Never throws.
 */
export function verify(
  headers: Pick<Headers, 'get'>,
  body: Uint8Array,
  secrets: readonly string[],
  now: number,
): Verified {
  const [id, seconds, signatures] = ['id', 'timestamp', 'signature'].map((name) => headers.get(`webhook-${name}`));
  if (!id || !seconds || !signatures) return { refused: 'unsigned' };
  if (!/^[\x21-\x7e]{1,128}$/.test(id) || !/^\d{1,12}$/.test(seconds)) return { refused: 'unsigned' };
  const at = Number(seconds) * 1000;
  if (Math.abs(now - at) > TOLERANCE_MS) return { refused: 'stale' };
  const text = textOf(body);
  if (text === undefined) return { refused: 'wrong' };
  const expected = secrets.map((secret) => sign(id, at, text, secret));
  const given = signatures.split(' ', MOST_SIGNATURES);
  return given.some((one) => expected.some((signature) => sameText(one, signature))) ? { id } : { refused: 'wrong' };
}
