import type { OpenId } from '../../brands.ts';
import type { Case } from '../record/case.ts';

/** What stands where the name of somebody who reported a person (举报) would stand. */
export const SECRET_NAME = '举报人（保密）';

function walk(value: unknown, openId: OpenId): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, openId));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, walk(inner, openId)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  return copy.openId === openId && 'name' in copy ? { ...copy, name: SECRET_NAME } : copy;
}

/**
 * A case, or anything of its record, as those may see it who must not learn who reported a person: the name is gone from
 * every place at once, whatever the view. Unchanged where nobody was reported or the viewer may know.
 */
export function withoutReporter<T>(shown: T, c: Pick<Case, 'reportedPerson' | 'reporter'>, mayKnow: boolean): T {
  if (!c.reportedPerson || mayKnow) return shown;
  // Only names are exchanged, string for string: the copy has the shape of what was given.
  return walk(shown, c.reporter.openId) as T;
}
