import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** `{"encrypt":…}` of the plain text: AES-256-CBC, key SHA-256 of the Encrypt Key, base64 of IV and cipher text. */
export function seal(plain: string, encryptKey: string, iv: Buffer = randomBytes(16)): string {
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(encryptKey).digest(), iv);
  const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]);
  return JSON.stringify({ encrypt: sealed.toString('base64') });
}

/** The three signature headers over the exact body: hex SHA-256 of timestamp, nonce, Encrypt Key and body. */
export function signatureHeaders(body: string, encryptKey: string, timestamp: string, nonce: string) {
  const signature = createHash('sha256').update(`${timestamp}${nonce}${encryptKey}${body}`, 'utf8').digest('hex');
  return {
    'X-Lark-Request-Timestamp': timestamp,
    'X-Lark-Request-Nonce': nonce,
    'X-Lark-Signature': signature,
  };
}
