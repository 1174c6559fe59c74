import { createHash } from 'node:crypto';
import { isObject, type Json } from './json.ts';

/** Content with its keys in order and its empty lists left out, so that what says the same reads the same. */
function canonical(value: Json): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** Names a content: equal for contents that say the same, whatever the order of their fields. */
export const fingerprint = (value: Json) =>
  createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex')
    .slice(0, 32);
