import { encodeBase64Url } from 'hono/utils/encode';

/** 128 bits of chance, as it stands in an address. */
export const newToken = (): string =>
  encodeBase64Url(crypto.getRandomValues(new Uint8Array(16)).buffer).replace(/=+$/, '');
