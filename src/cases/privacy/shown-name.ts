import type { OpenId } from '../../brands.ts';

/** What stands where the name of somebody who reported a person (举报) would stand. */
export const SECRET_NAME = '举报人（保密）';

function walk(value: unknown, secret: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, secret));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, walk(inner, secret)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  return secret.includes(copy.openId) && 'name' in copy ? { ...copy, name: SECRET_NAME } : copy;
}

/**
 * A case, or anything of its record, without the names of those who reported a person: gone from every place at once,
 * whatever the view. Unchanged where there are none to be kept from the viewer.
 */
export function withoutReporter<T>(shown: T, secret: readonly OpenId[]): T {
  if (secret.length === 0) return shown;
  // Only names are exchanged, string for string: the copy has the shape of what was given.
  return walk(shown, secret) as T;
}
