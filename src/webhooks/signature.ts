/** A signature is good for so long before and after its time, ms; Standard Webhooks leaves it to whoever verifies. */
export const TOLERANCE_MS = 5 * 60_000;
/** So many signatures of one header are tried: one a secret while a sender changes it. */
const MOST_SIGNATURES = 8;
const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const utf8 = new TextEncoder();

export type Verified = { id: string } | { refused: 'unsigned' | 'stale' | 'wrong' };

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const bytesOf = (secret: string) => fromBase64(SECRET.exec(secret)?.[1] ?? '');

/** Whether a text is a secret of Standard Webhooks: whsec_ and 24 to 64 bytes in base64. */
export function isSecret(text: string): boolean {
  const { length = 0 } = bytesOf(text) ?? {};
  return length >= 24 && length <= 64;
}

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
const keys = new Map<string, Promise<Key>>();
function keyOf(secret: string): Promise<Key> {
  const bytes = bytesOf(secret);
  if (!bytes) throw new Error('a secret of webhooks must look like whsec_ and base64');
  const key = keys.get(secret) ?? crypto.subtle.importKey('raw', bytes, HMAC, false, ['sign', 'verify']);
  keys.set(secret, key);
  return key;
}

/** What is signed: id, seconds and the body's exact bytes, a point between them. */
function signedPart(id: string, seconds: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = utf8.encode(`${id}.${seconds}.`);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}

/** The signature of a message under a secret, `v1,` and base64 (Standard Webhooks, "Signature scheme"). `at`: epoch ms. */
export async function sign(id: string, at: number, body: Uint8Array, secret: string): Promise<string> {
  const part = signedPart(id, String(Math.floor(at / 1000)), body);
  return `v1,${toBase64(await crypto.subtle.sign(HMAC, await keyOf(secret), part))}`;
}

/** The three headers of a message under one or, while it is changed, two secrets. `at`: epoch ms. */
export async function signedHeaders(
  id: string,
  at: number,
  body: Uint8Array,
  secrets: readonly string[],
): Promise<Record<string, string>> {
  const signatures = await Promise.all(secrets.map((secret) => sign(id, at, body, secret)));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}

/**
 * Whether a message was signed, under any of these secrets and within five minutes of now; with its id. WebCrypto compares,
 * in time that tells nothing. Never throws.
 */
export async function verify(
  headers: Pick<Headers, 'get'>,
  body: Uint8Array,
  secrets: readonly string[],
  now: number,
): Promise<Verified> {
  const [id, seconds, signatures] = ['id', 'timestamp', 'signature'].map((name) => headers.get(`webhook-${name}`));
  if (!id || !seconds || !signatures) return { refused: 'unsigned' };
  if (!/^[\x21-\x7e]{1,128}$/.test(id) || !/^\d{1,12}$/.test(seconds)) return { refused: 'unsigned' };
  if (Math.abs(now - Number(seconds) * 1000) > TOLERANCE_MS) return { refused: 'stale' };
  const given = signatures
    .split(' ', MOST_SIGNATURES)
    .flatMap((one) => (one.startsWith('v1,') && fromBase64(one.slice(3))) || []);
  const part = signedPart(id, seconds, body);
  for (const secret of secrets) {
    const key = await keyOf(secret);
    for (const signature of given) if (await crypto.subtle.verify(HMAC, key, signature, part)) return { id };
  }
  return { refused: 'wrong' };
}
