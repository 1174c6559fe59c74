import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode';
import * as z from 'zod';

/** What a sealed text is for; one made for one purpose never opens for another. */
export type Purpose = 'login' | 'session' | 'figures';

/** Short texts that travel through a browser and come back as they were, or not at all. */
export type Seal = {
  /** `content` readable by anybody, changeable by nobody, good until `until` (epoch ms). */
  close(purpose: Purpose, content: string, until: number): Promise<string>;
  /** The content; undefined when it was changed, is for something else, or its time is over. */
  open(purpose: Purpose, sealed: string, now: number): Promise<string | undefined>;
};

const Letter = z.tuple([z.string(), z.number()]);
/** Base64url of anything, a dot, base64url of the 32 bytes of an HMAC-SHA-256. */
const SEALED = /^([\w-]+=*)\.([\w-]{43}=)$/;
const utf8 = new TextEncoder();

/** Seals with HMAC-SHA-256 under keys derived (HKDF) from the secret, one a purpose. */
export function createSeal(secret: string): Seal {
  const keys = new Map<Purpose, ReturnType<typeof deriveKey>>();
  const keyFor = (purpose: Purpose) => {
    const key = keys.get(purpose) ?? deriveKey(secret, purpose);
    keys.set(purpose, key);
    return key;
  };
  return {
    async close(purpose, content, until) {
      const letter = encodeBase64Url(new Uint8Array(utf8.encode(JSON.stringify([content, until]))).buffer);
      const signature = await crypto.subtle.sign('HMAC', await keyFor(purpose), utf8.encode(letter));
      return `${letter}.${encodeBase64Url(signature)}`;
    },
    async open(purpose, sealed, now) {
      const [, letter, signature] = sealed.match(SEALED) ?? [];
      if (!letter || !signature) return undefined;
      const key = await keyFor(purpose);
      const genuine = await crypto.subtle.verify('HMAC', key, decodeBase64Url(signature), utf8.encode(letter));
      if (!genuine) return undefined;
      const [content, until] = Letter.parse(JSON.parse(new TextDecoder().decode(decodeBase64Url(letter))));
      return now < until ? content : undefined;
    },
  };
}

async function deriveKey(secret: string, purpose: Purpose) {
  const root = await crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey']);
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8.encode(`handbook ${purpose}`),
  };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(derivation, root, hmac, false, ['sign', 'verify']);
}
