import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkCatalogue } from '../../catalogue/check.ts';
import { applyEdits } from '../../catalogue/edit/apply.ts';
import type { Edit } from '../../catalogue/edit/edit.ts';
import { inverseOf } from '../../catalogue/edit/inverse.ts';
import { layered } from '../../catalogue/edit/layered.ts';
import { writeAll } from '../../catalogue/exchange/write-all.ts';
import { catalogue } from '../../catalogue/index.ts';
import { publish } from '../../catalogue/publish.ts';
import { planPull } from '../../catalogue/pull/plan-pull.ts';
import { CATALOGUE_DIR, readCatalogue } from '../../catalogue/read.ts';
import { SHORT } from '../../src/list/proposals/short/short.ts';
import { aFolder } from '../harness/a-folder.ts';
import { newMatter, published, says, UNHEARD } from './publish.ts';

const TODAY = '2026-11-24';
const folder = aFolder();
const dir = () => join(folder(), 'catalogue');
// Without heard texts, which nothing that is pulled has: comparing them all takes longer than everything else together.
beforeEach(() => {
  const filter = (path: string) => !/\/(build|learned)(\/|$)|\.(ts|jsonl)$/.test(path);
  cpSync(CATALOGUE_DIR, dir(), { recursive: true, filter });
  writeFileSync(join(dir(), 'heard', 'topics.yaml'), '{}\n');
});

const text = (file: string) => readFileSync(join(dir(), file), 'utf8');
const compiled = () => publish(readCatalogue(dir()).files);

function pull(editions: ReturnType<typeof published>['edition'][]) {
  const plan = planPull(dir(), editions, TODAY);
  if ('complaints' in plan) throw new Error(plan.complaints.join('\n'));
  writeAll(dir(), plan.texts);
  for (const file of plan.gone) rmSync(join(dir(), file));
  return plan;
}

const FUMES = 'matters/urban-management/CG04-restaurant-fumes.yaml';
const summary = catalogue.matter('CG04')?.summary ?? '';
const applies = catalogue.matter('CG04')?.applies ?? [];
const support = catalogue.matter('CG04')?.support ?? [];

const SUMMARY = {
  do: 'set',
  matter: 'CG04',
  field: 'summary',
  was: summary,
  is: `${summary}别进后厨。`,
} as const;
const EDITS: Edit[] = [
  says('CG04'),
  SUMMARY,
  {
    do: 'set',
    matter: 'CG04',
    field: 'support',
    was: support,
    is: [...support, { department: 'fire-station', for: '查烟道火险' }],
  },
  { do: 'set', matter: 'CG04', field: 'applies', was: applies, is: applies.slice(0, -1) },
  { do: 'say-outside', referral: 'water-supply', saying: '水龙头里一滴水都没有啦啦啦', at: null },
  { do: 'new', matter: newMatter() },
];

// SC08 is named by a service, a kind of place, the inspections and another system.
test.each(['MT12', 'SC08'])(
  '%s, out of use, comes back into the files, its neighbours pointing to it no more',
  (id) => {
    const ended = catalogue.matter(id);
    if (!ended) throw new Error(`the list has no ${id}`);
    const edits = SHORT.end.edits({ replacedBy: '-', because: '改造完成' }, ended, catalogue);
    if (typeof edits === 'string') throw new Error(edits);
    const { edition } = published(catalogue, 2, edits);
    pull([edition]);
    expect(compiled().edition.hash).toBe(edition.hash);
    const problems = checkCatalogue(readCatalogue(dir()).files, TODAY);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  },
);

test('with nothing published nothing is written', () => {
  expect(pull([])).toMatchObject({ gone: [], overruled: [] });
  expect(compiled().edition).toEqual(catalogue.edition);
});

test('published editions come back into the files, comments and order kept, and compile to the same hash', () => {
  const before = text(FUMES).split('\n');
  const { edition } = published(catalogue, 2, EDITS);
  const plan = pull([edition]);
  expect([...plan.texts.keys()].toSorted()).toEqual(
    ['edition.yaml', FUMES, 'matters.tsv', 'matters/urban-management/CG90-matter.yaml', 'referrals.yaml'].toSorted(),
  );
  expect(compiled().edition).toEqual({ number: 2, name: '2026年第2版', date: TODAY, hash: edition.hash });
  expect(text('edition.yaml')).toContain('# 清单的版次');
  // Of the matter's file nothing else moves: two lines more, one changed, one gone.
  const after = text(FUMES).split('\n');
  expect(before.filter((line) => !after.includes(line))).toEqual([`summary: ${summary}`, `  - ${applies.at(-1)}`]);
  expect(after.filter((line) => !before.includes(line))).toEqual([
    `summary: ${summary}别进后厨。`,
    '  - {department: fire-station, for: 查烟道火险}',
    `  - ${UNHEARD}`,
  ]);
  expect(after.length).toBe(before.length + 1);
  expect(text('matters.tsv')).toMatch(/^CG04\t.*;消防救援站$/m);
  expect(text('matters.tsv')).toMatch(/^CG90\t/m);
  // Served with the files that hold it, the edition changes nothing more.
  const again = layered(compiled(), [edition]);
  expect(again).toMatchObject({ disagree: [], list: { edition: { number: 2, hash: edition.hash } } });
  expect(pull([edition]).texts.size).toBe(0);
});

test('what was taken back is taken out of the files again, the new matter’s file too', () => {
  const first = published(catalogue, 2, EDITS).edition;
  pull([first]);
  const then = layered(catalogue, [first]).list;
  const second = published(then, 3, inverseOf(EDITS)).edition;
  const plan = pull([first, second]);
  expect(plan.gone).toEqual(['matters/urban-management/CG90-matter.yaml']);
  expect(existsSync(join(dir(), 'matters/urban-management/CG90-matter.yaml'))).toBe(false);
  expect(compiled().edition).toMatchObject({ number: 3, hash: catalogue.edition.hash });
  expect(text(FUMES)).toBe(readFileSync(join(CATALOGUE_DIR, FUMES), 'utf8'));
});

test('files that say otherwise are named by their lines, and what was published goes on standing', () => {
  const { edition } = published(catalogue, 2, [SUMMARY]);
  const byHand = applyEdits(catalogue, [
    { do: 'set', matter: 'CG04', field: 'summary', was: summary, is: `${summary}手改的。` },
  ]);
  if ('wrong' in byHand) throw new Error('the edit by hand does not fit');
  const { list, disagree } = layered(byHand.list, [edition]);
  expect(list.matters.find(({ id }) => id === 'CG04')?.summary).toBe(`${summary}别进后厨。`);
  expect(disagree).toEqual([
    {
      about: 'CG04',
      name: '餐饮油烟扰民',
      part: '一句话答案',
      gone: [`${summary}手改的。`],
      come: [`${summary}别进后厨。`],
    },
  ]);
});

test('files of a later number than anything published were given by hand, and go before it', () => {
  const { edition } = published(catalogue, 2, [SUMMARY]);
  const later = { ...catalogue, edition: { ...catalogue.edition, number: 5 } };
  expect(layered(later, [edition])).toEqual({ list: later, disagree: [] });
  const after = published(later, 6, EDITS.slice(0, 1)).edition;
  expect(layered(later, [edition, after]).list.edition.number).toBe(6);
});

test('what the checks refuse is not written', () => {
  const { edition } = published(catalogue, 2, [SUMMARY]);
  const wrong = { ...edition, edits: [{ ...SUMMARY, is: '没有主责部门的一句话。' }] };
  const before = text(FUMES);
  expect(planPull(dir(), [wrong], TODAY)).toMatchObject({ complaints: [expect.stringContaining('主责部门')] });
  expect(text(FUMES)).toBe(before);
});
