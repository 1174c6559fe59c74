const utf8 = new TextEncoder();

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is kept of an owner's token. */
export const ownerHash = (token: string): Promise<string> => sha256(`owner ${token}`);

/** What a rating is kept under: another hash of the same token, so that it joins no page, no visit and no person. */
export const ratingHash = (token: string): Promise<string> => sha256(`rating ${token}`);

/** A token as it stands in an address: 128 bits in base64url. */
export const TOKEN = /^[\w-]{22}$/;
