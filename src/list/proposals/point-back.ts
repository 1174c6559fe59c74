import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Edit } from '../../../catalogue/edit/edit.ts';
import { asJson } from '../../../catalogue/exchange/json.ts';
import type { Matter } from '../../../catalogue/schema.ts';

/**
 * The edits by which the neighbours of a matter point back to it: a boundary is told on both sides. None for those that
 * point to it already, or that `edited` sees to.
 */
export function pointBack(
  { id, name, boundary }: Pick<Matter, 'id' | 'name' | 'boundary'>,
  list: Pick<Catalogue, 'matter'>,
  edited: ReadonlySet<string> = new Set(),
): Edit[] {
  const nearest = new Map(boundary.toReversed().map((edge) => [edge.to, edge]));
  return [...nearest.values()].reverse().flatMap(({ to, tellsApart }): Edit[] => {
    const neighbour = list.matter(to);
    if (!neighbour || edited.has(to) || neighbour.boundary.some((edge) => edge.to === id)) return [];
    const was = asJson(neighbour.boundary);
    const is = asJson([...neighbour.boundary, { looksLike: name, tellsApart, to: id }]);
    return [{ do: 'set', matter: to, field: 'boundary', was, is }];
  });
}

/** The edits by which no boundary points any more to a matter that goes out of use; none of those that `edited` sees to. */
export const pointElsewhere = (
  ended: string,
  { matters }: Pick<Catalogue, 'matters'>,
  edited: ReadonlySet<string> = new Set(),
): Edit[] =>
  matters
    .filter(
      ({ id, status, boundary }) => status === '在用' && !edited.has(id) && boundary.some(({ to }) => to === ended),
    )
    .map(({ id, boundary }) => {
      const is = asJson(boundary.filter(({ to }) => to !== ended));
      return { do: 'set', matter: id, field: 'boundary', was: asJson(boundary), is };
    });
