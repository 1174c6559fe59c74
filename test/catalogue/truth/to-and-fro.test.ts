import { expect, test } from 'vitest';
import { checkToAndFro } from '../../../catalogue/check/truth/to-and-fro.ts';
import type { Matter } from '../../../catalogue/schema.ts';
import { whole as real } from '../whole-list.ts';

type Edge = Matter['boundary'][number];

/** How many complaints there are of a list of matters that have these boundaries alone. */
function told(edges: Record<string, Edge[]>): number {
  const matters = real.matters
    .filter(({ value }) => value.id in edges)
    .map((source) => ({ ...source, value: { ...source.value, boundary: edges[source.value.id] ?? [] } }));
  expect(matters).toHaveLength(Object.keys(edges).length);
  return checkToAndFro({ ...real, matters }).length;
}

const edge = (to: string, looksLike: string, tellsApart: string): Edge => ({ to, looksLike, tellsApart });
const OIL = '店门口地上一滩没人认的油水';
const FLOWS = '油水从门里流出来';

test('one sight on one fact is not sent to and fro, nor round, nor to two', () => {
  const first = { CG04: [edge('CG17', OIL, FLOWS)] };
  expect(told({ ...first, CG17: [edge('CG04', `${OIL}渍`, `${FLOWS}的`)] })).toBe(1);
  expect(told({ ...first, CG17: [edge('CG26', OIL, FLOWS)], CG26: [edge('CG04', OIL, FLOWS)] })).toBe(2);
  expect(told({ ...first, CG02: [edge('CG26', OIL, FLOWS)] })).toBe(1);
});

test('the other side of a boundary, and two that lead the same way, are right', () => {
  const first = { CG04: [edge('CG17', OIL, FLOWS)] };
  expect(told({ ...first, CG17: [edge('CG04', OIL, '没有油水流出来，只有烟')] })).toBe(0);
  expect(told({ ...first, CG02: [edge('CG17', OIL, FLOWS)] })).toBe(0);
  expect(checkToAndFro(real)).toEqual([]);
});
