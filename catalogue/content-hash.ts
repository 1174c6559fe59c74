import { createHash } from 'node:crypto';

/** Names a content for ever: the same content, its parts in the same order, has the same name, of 16 hexadecimal digits. */
export const contentHash = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
