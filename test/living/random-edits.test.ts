import { expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { applyEdits, withEdits } from '../../catalogue/edit/apply.ts';
import type { Edit } from '../../catalogue/edit/edit.ts';
import { historyOf } from '../../catalogue/edit/history.ts';
import { inverseOf } from '../../catalogue/edit/inverse.ts';
import { layered } from '../../catalogue/edit/layered.ts';
import { catalogue } from '../../catalogue/index.ts';
import { createSearch } from '../../src/matters/search.ts';
import { newMatter, published, says, UNHEARD } from './publish.ts';

/** Numbers in [0, 1) that come the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Edits one after another, each of what the list says after the ones before. */
function randomEdits(seed: number, count: number): Edit[] {
  const chance = seeded(seed);
  const edits: Edit[] = [];
  let list = catalogue as Parameters<typeof withEdits>[0];
  for (let i = 0; i < count; i++) {
    const matter = list.matters[Math.floor(chance() * list.matters.length)];
    if (!matter) throw new Error('the list is empty');
    const at = Math.floor(chance() * matter.sayings.length);
    const kinds: Edit[] = [
      { do: 'say', matter: matter.id, saying: `随便说说${seed}之${i}`, at },
      { do: 'unsay', matter: matter.id, saying: matter.sayings[at] ?? '', at },
      {
        do: 'set',
        matter: matter.id,
        field: 'summary',
        was: matter.summary,
        is: `${matter.summary.slice(0, 120)}改${i}`,
      },
      { do: 'set', matter: matter.id, field: 'replacedBy', was: matter.replacedBy ?? null, is: 'CG01' },
      { do: 'set', matter: matter.id, field: 'talk', was: matter.talk, is: { ...matter.talk, party: `请您配合${i}` } },
      { do: 'say-outside', referral: 'water-supply', saying: `没水没水${seed}之${i}`, at: null },
    ];
    const edit = kinds[Math.floor(chance() * kinds.length)];
    const after = edit && withEdits(list, [edit]);
    if (!edit || !after || 'wrong' in after) continue;
    edits.push(edit);
    list = after.list;
  }
  return edits;
}

test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
  'edits and then their inverses leave the list as it was: %i',
  (seed) => {
    const edits = randomEdits(seed, 25);
    expect(edits.length).toBeGreaterThan(10);
    const there = withEdits(catalogue, edits);
    if ('wrong' in there) throw new Error('edits that fitted one by one do not fit together');
    const back = withEdits(there.list, inverseOf(edits));
    if ('wrong' in back) throw new Error(back.wrong.map(({ why }) => why).join('\n'));
    expect(back.list.matters.map(({ id, hash }) => [id, hash])).toEqual(
      catalogue.matters.map(({ id, hash }) => [id, hash]),
    );
    expect(back.list.referrals).toEqual(catalogue.referrals);
  },
);

test('an edit that is stale is refused as it is published, and stands as it was published later on', () => {
  const summary = catalogue.matter('CG04')?.summary ?? '';
  const edit: Edit = { do: 'set', matter: 'CG04', field: 'summary', was: `${summary}旧`, is: `${summary}新` };
  expect(applyEdits(catalogue, [edit])).toMatchObject({ wrong: [{ path: ['CG04', 'summary'] }] });
});

test('history tells each edition’s own lines, whether the files hold them or not', () => {
  const first = published(catalogue, 2, [says('CG27')]).edition;
  const then = layered(catalogue, [first]).list;
  const second = published(then, 3, [says('CG27', '又有一句新说法')], '2026-11-25').edition;
  const now = layered(catalogue, [first, second]).list;
  const lines = (list: typeof now) =>
    historyOf(list, [first, second], 50).map(({ edition, differences }) => [
      edition.number,
      ...differences.flatMap(({ come }) => come),
    ]);
  expect(lines(now)).toEqual([
    [3, '又有一句新说法'],
    [2, UNHEARD],
  ]);
});

test('what is counted beside the learned is the same, whether the unchanged is told apart by what it is or counted anew', () => {
  const made = layered(catalogue, [
    published(catalogue, 2, [says('CG27'), { do: 'new', matter: newMatter() }]).edition,
  ]).list;
  const ended = withEdits(made, [{ do: 'set', matter: 'CG05', field: 'status', was: '在用', is: '停用' }]);
  if ('wrong' in ended) throw new Error('a matter cannot be ended');
  const [shared, copied] = [ended.list, JSON.parse(JSON.stringify(ended.list)) as typeof ended.list].map((list) =>
    createSearch(openCatalogue(list)),
  );
  const asked = [
    UNHEARD,
    '啪嗒啪嗒泡泡',
    ...catalogue.matters.map(({ sayings }) => sayings[0] ?? ''),
    ...(catalogue.matter('CG05')?.sayings ?? []),
  ];
  for (const words of asked) expect(shared?.(words)).toEqual(copied?.(words));
  expect(shared?.('啪嗒啪嗒第3回飘泡泡')).toMatchObject({ kind: 'answer', hit: { matter: 'CG90' } });
});
