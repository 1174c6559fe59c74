import { expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { likelyOptions, worthAsking } from '../../src/bot/questions/asked-back.ts';
import type { Verdict } from '../../src/matters/verdict.ts';

const group = catalogue.boundaries.find(({ options }) => options.length > 3);
if (!group) throw new Error('no group');
const ids = group.options.map(({ matter }) => matter);
const [one = '', two = '', three = ''] = ids;
type Ask = Extract<Verdict, { kind: 'ask' }>;
const ask = (...hits: [string, number][]): Ask => ({
  kind: 'ask',
  group: group.id,
  also: [],
  hits: hits.map(([matter, score]) => ({ matter, score })),
});

test('only likely options are offered', () => {
  expect(likelyOptions(ask([two, 0.6], [one, 0.3], [three, 0.001]), { catalogue })).toEqual([one, two]);
  expect(likelyOptions(ask([two, 0.8], [one, 0.1], [three, 0.05]), { catalogue })).toEqual([one, two]);
});

test('where the words make none likely all are', () => {
  expect(likelyOptions(ask([two, 0.9]), { catalogue })).toEqual(ids);
});

test('a question whose likely answers come to the same is answered, not asked', () => {
  const same = openCatalogue({
    ...catalogue,
    matters: catalogue.matters.map((matter) => {
      const model = catalogue.matter(one);
      return matter.id === two && model
        ? { ...matter, lead: model.lead, onSite: model.onSite, limits: model.limits }
        : matter;
    }),
  });
  const verdict = ask([two, 0.6], [one, 0.3]);
  expect(worthAsking(verdict, { catalogue: same })).toMatchObject({
    kind: 'answer',
    hit: { matter: two },
    also: [one],
  });
  expect(worthAsking(verdict, { catalogue })).toBe(verdict);
});
