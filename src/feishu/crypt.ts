const utf8 = new TextEncoder();
const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Lowercase hex SHA-256 of timestamp + nonce + encrypt key + the body's exact bytes: Feishu's X-Lark-Signature. */
export async function sign(timestamp: string, nonce: string, encryptKey: string, body: Uint8Array): Promise<string> {
  const head = utf8.encode(timestamp + nonce + encryptKey);
  const joined = new Uint8Array(head.length + body.length);
  joined.set(head);
  joined.set(body, head.length);
  return hex(await crypto.subtle.digest('SHA-256', joined));
}

/** Compares two strings in time that depends only on the expected one's length. */
export function sameText(given: string, expected: string): boolean {
  const a = utf8.encode(given);
  const b = utf8.encode(expected);
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= (a[i % Math.max(a.length, 1)] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

const keys = new Map<string, ReturnType<typeof crypto.subtle.importKey>>();
const aesKey = (encryptKey: string) => {
  let key = keys.get(encryptKey);
  if (!key) {
    key = crypto.subtle
      .digest('SHA-256', utf8.encode(encryptKey))
      .then((raw) => crypto.subtle.importKey('raw', raw, 'AES-CBC', false, ['decrypt']));
    keys.set(encryptKey, key);
  }
  return key;
};

/**
 * The plaintext of an event's `encrypt` field: base64 of a 16-byte IV and AES-256-CBC under SHA-256 of the Encrypt Key.
 * Rejects when the text is not base64, too short, or does not decrypt (open.feishu.cn, "Encrypt Key 加密策略").
 */
export async function decrypt(encrypted: string, encryptKey: string): Promise<string> {
  const bytes = Uint8Array.from(atob(encrypted), (character) => character.charCodeAt(0));
  if (bytes.length < 32) throw new Error('encrypted text is too short');
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-CBC', iv: bytes.subarray(0, 16) },
    await aesKey(encryptKey),
    bytes.subarray(16),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(plain);
}
