import { expect, test } from 'vitest';
import { articleLabel } from '../../catalogue/wording.ts';
import { mergedFor } from '../../src/inspections/plans/merge-lists.ts';
import { openHandbook } from './open-handbook.ts';

const { get, catalogue } = await openHandbook();
const read = async (path: string) =>
  (await (await get(path)).text()).replaceAll('&quot;', '"').replaceAll('&#39;', "'");

test.each(catalogue.bundles.map((bundle) => [bundle.id, bundle] as const))('%s is shown whole', async (id, bundle) => {
  const html = await read(`/handbook/bundles/${id}`);
  const said = [
    bundle.name,
    bundle.summary,
    bundle.leadNote,
    ...bundle.duties.flatMap((duty) => [
      catalogue.nameOf(duty.department),
      ...duty.watches,
      duty.doesNot ?? '',
      duty.power,
    ]),
    ...bundle.duties.flatMap(({ basis }) =>
      basis.flatMap((one) => [one.law, one.gist, 'article' in one ? articleLabel(one) : one.localText]),
    ),
    ...bundle.facts.flatMap((fact) => [fact.when, fact.note ?? '', fact.why ?? '']),
    ...bundle.facts.map(({ call, danger }) => call ?? danger ?? ''),
    ...bundle.stages.flatMap((stage) => [stage.name, ...stage.do]),
    ...bundle.notice.lines,
    ...bundle.traps,
  ];
  for (const words of said) expect(html).toContain(words);
  for (const list of bundle.checklists) expect(html).toContain(`/handbook/checklists/${list}`);
});

test.each(catalogue.checklists.map((list) => [list.id, list] as const))(
  'the list %s is printed whole',
  async (id, list) => {
    const html = await read(`/handbook/checklists/${id}`);
    for (const itemId of [...list.items, ...list.alsoLook]) {
      const item = catalogue.checkItem(itemId);
      for (const words of [item?.look, item?.how, item?.atOnce]) expect(html).toContain(words);
    }
    expect(html).toContain('只由有执法资格、持证的人检查');
  },
);

test('what is not there is not found', async () => {
  expect((await get('/handbook/bundles/nothing')).status).toBe(404);
  expect((await get('/handbook/checklists/nothing')).status).toBe(404);
});

test('a kind of place is found first by its name', async () => {
  const html = await read(`/handbook?q=${encodeURIComponent('出租房归谁管')}`);
  expect(html.match(/href="(\/handbook\/(?:bundles\/)?[a-zA-Z0-9-]+)"[^>]*>\s*<span class="id"/)?.[1]).toBe(
    '/handbook/bundles/rental',
  );
});

test('several lists as one page for paper: each item once, numbered as a plan of these departments asks it', async () => {
  const html = await read('/handbook/checklists/small-restaurant+bottled-gas-user');
  expect(html).toContain('3 个部门 31 条，约 35 分钟');
  expect(html.match(/□ 没看成/g)).toHaveLength(31);
  const { items } = mergedFor(['small-restaurant', 'bottled-gas-user'], ['enforcement-team'], catalogue);
  const some = await read('/handbook/checklists/small-restaurant+bottled-gas-user?for=enforcement-team');
  const at = items.map(({ look }) => some.indexOf(look));
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(some).not.toContain(catalogue.checkItem('FOOD-PEST')?.look);
  expect((await get('/handbook/checklists/small-restaurant+nothing')).status).toBe(404);
});
