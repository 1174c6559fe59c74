import { expect, test } from 'vitest';
import { type Catalogue, openCatalogue, type Published } from '../../catalogue/catalogue.ts';
import type { Edit } from '../../catalogue/edit/edit.ts';
import { atOnce } from '../../catalogue/in-turns.ts';
import type { Values } from '../../src/forms/values.ts';
import { questionsFor } from '../../src/list/proof/questions.ts';
import { trying } from '../../src/list/proof/turns.ts';
import { strangeCitations } from '../../src/list/proposals/cited.ts';
import { proposedOn } from '../../src/list/proposals/facts.ts';
import { lacksOf } from '../../src/list/proposals/gate.ts';
import { pathBetween } from '../../src/list/proposals/path.ts';
import { SHORT } from '../../src/list/proposals/short/short.ts';
import { STEP_FORMS } from '../../src/list/proposals/step-forms.ts';
import { isTypo } from '../../src/list/proposals/steps.ts';
import { whoIsAsked, whoseLinesChanged } from '../../src/list/proposals/who-is-asked.ts';
import { createSearch } from '../../src/matters/search.ts';
import { EIGHT_DAYS, FUMES, LIST, Story } from './story.ts';

const withFumes = (more: Partial<Published>) =>
  openCatalogue({
    ...LIST,
    matters: LIST.matters.map((one) => (one.id === 'CG04' ? { ...one, ...more, hash: 'changed' } : one)),
  });

test.each([
  ['排烟管装在居民窗边', '排烟管装在居民窗边上', true],
  ['油烟净化器', '油烟静化器', true],
  ['五日内', '八日内', false],
  ['可以进后厨', '不可以进后厨', false],
  ['罚 5000 元', '罚 6000 元', false],
  ['先拍清排烟口', '先劝店家关火', false],
])('「%s」 → 「%s」 is a typing error: %s', (was, becomes, typo) => {
  expect(isTypo(was, becomes)).toBe(typo);
});

test.each([
  ['８', 8],
  ['0.5', 0.5],
  ['1e3', undefined],
  ['-3', undefined],
  ['999', undefined],
  ['五', undefined],
])('a limit of 「%s」 working days is %s', (typed, days) => {
  const edits = SHORT.days.edits({ days: typed }, FUMES, LIST);
  const limits = { ...FUMES.limits, resolveDays: days };
  expect(typeof edits === 'string' ? undefined : edits).toEqual(
    days && [{ ...{ do: 'set', matter: 'CG04', field: 'limits' }, was: FUMES.limits, is: limits }],
  );
});

test('what cannot be is told once each, with the matter it is wrong with; a number of somebody is no saying', () => {
  const told = (edits: Edit[]) => proposedOn(LIST, edits).wrong;
  const { status } = FUMES;
  const ends: Edit[] = [
    { do: 'set', matter: 'CG04', field: 'status', was: status, is: '停用' },
    { do: 'set', matter: 'CG04', field: 'stoppedBecause', was: null, is: '收回区里' },
  ];
  const wrong = told(ends) ?? [];
  expect(wrong).toHaveLength(new Set(wrong).size);
  expect(wrong).toContainEqual(expect.stringMatching(/^CG02 店外经营：CG04 已停用/));
  expect(told([{ do: 'say', matter: 'CG04', saying: '油烟大打 13800001234', at: null }])).toEqual([
    expect.stringContaining('「油烟大打 【电话】」里有电话、证件或车牌'),
  ]);
});

test.each(['CG04', 'MT12', 'ZA01'])('%s can be taken out of use by the form', (id) => {
  const matter = LIST.matter(id);
  if (!matter) throw new Error(`the list has no ${id}`);
  const edits = SHORT.end.edits({ replacedBy: '-', because: '收回区里' }, matter, LIST);
  expect(typeof edits === 'string' ? edits : proposedOn(LIST, edits).wrong).toBeUndefined();
});

test.each([
  ['CG02', 'CG02', undefined],
  ['-', undefined, '收回区里'],
])('what a matter once took the place of goes on to what takes its own: %s', (replacedBy, next, stoppedBecause) => {
  const without = (list: Catalogue, id: string, values: Values) => {
    const matter = list.matter(id);
    const edits = matter ? SHORT.end.edits(values, matter, list) : '';
    const after = typeof edits === 'string' ? undefined : proposedOn(list, edits).after;
    if (!after) throw new Error(`${id} cannot be ended`);
    return after;
  };
  const once = without(LIST, 'CG03', { replacedBy: 'CG04', because: '' });
  expect(once.inUse('CG03')?.id).toBe('CG04');
  const twice = without(once, 'CG04', { replacedBy, because: '收回区里' });
  const { replacedBy: instead, stoppedBecause: why } = twice.matter('CG03') ?? {};
  expect([instead, why, twice.inUse('CG03')?.id]).toEqual([next, stoppedBecause, next]);
});

test('who led a matter may help from now on; who leads it helps no more', () => {
  const values = { department: 'market-supervision', for: '现场查处', kept: '到场核实', summary: FUMES.summary };
  const edits = SHORT.lead.edits(values, FUMES, LIST);
  if (typeof edits === 'string') throw new Error(edits);
  const [support] = edits.flatMap((one) => (one.do === 'set' && one.field === 'support' ? [one.is] : []));
  const others = FUMES.support.filter(({ department }) => department !== 'market-supervision');
  expect(support).toEqual([...others, { department: 'enforcement-team', for: '到场核实' }]);
});

test('the keeper alone publishes what people say and typing errors; whatever moves a duty takes every step', () => {
  const summary = FUMES.summary.replace('请店家关小火', '请店家们关小火');
  expect(pathBetween(LIST, withFumes({ sayings: [...FUMES.sayings, '新的一句'] }))).toBe('keeper');
  expect(pathBetween(LIST, withFumes({ summary }))).toBe('keeper');
  expect(pathBetween(LIST, withFumes({ summary: `${FUMES.summary}先报警。` }))).toBe('all');
  const [place, ...places] = LIST.departments;
  const [split, ...splits] = LIST.boundaries;
  if (!place || !split) throw new Error('a list without departments or boundaries');
  expect(pathBetween(LIST, { ...LIST, departments: [{ ...place, name: '新名字' }, ...places] })).toBe('all');
  expect(pathBetween(LIST, { ...LIST, boundaries: [{ ...split, question: '换个问法？' }, ...splits] })).toBe('all');
  for (const part of ['lead', 'support', 'boundary', 'limits', 'basis', 'penalty'] as const) {
    const other = LIST.matter('CG06')?.[part];
    expect([part, pathBetween(LIST, withFumes({ [part]: other }))]).toEqual([part, 'all']);
  }
});

test('asked is who gains, loses and borders; of mere sayings nobody', () => {
  const lead = { ...FUMES.lead, department: 'market-supervision' };
  const support = FUMES.support.filter(({ department }) => department !== 'market-supervision');
  const asked = whoIsAsked(LIST, withFumes({ lead, support }));
  expect(asked).toContainEqual({ department: 'enforcement-team', because: 'loses' });
  expect(asked).toContainEqual({ department: 'ecology', because: 'works' });
  const fewer = withFumes({ boundary: FUMES.boundary.filter(({ to }) => to !== 'MT01') });
  const property = LIST.matter('MT01')?.lead.department;
  expect(whoIsAsked(LIST, fewer).map(({ department }) => department)).toContain(property);
  // Nobody in the office answers for 物业.
  const helped = withFumes({ support: [...FUMES.support, { department: 'property', for: '劝阻' }] });
  expect(whoIsAsked(LIST, helped).map(({ department }) => department)).not.toContain('property');
  const said = withFumes({ sayings: [...FUMES.sayings, '新的一句'] });
  expect([whoIsAsked(LIST, said), whoseLinesChanged(LIST, said)]).toEqual([[], []]);
});

test('事项准入: what a new matter lacks is named', () => {
  const fresh: Published = {
    ...FUMES,
    id: 'CG98',
    hash: 'new',
    basis: [],
    boundary: [{ looksLike: '别的', tellsApart: '事实', to: 'police' }],
    sayings: FUMES.sayings.slice(0, 9),
  };
  const lacks = (more: Partial<Published>) =>
    lacksOf(LIST, openCatalogue({ ...LIST, matters: [...LIST.matters, { ...fresh, ...more }] }));
  expect(lacks({})).toHaveLength(4);
  const sayings = Array.from({ length: 10 }, (_, n) => `谁也没说过的第${n}句`);
  expect(lacks({ basis: FUMES.basis, boundary: FUMES.boundary, sayings })).toEqual([]);
  const local = FUMES.basis.flatMap((one) => ('article' in one ? [] : [one]));
  expect(local.length).toBeGreaterThan(0);
  expect(lacks({ basis: local, boundary: FUMES.boundary, sayings })).toEqual([expect.stringContaining('法律依据')]);
});

test('an article that the list does not hold yet is strange, one that another matter cites is not', () => {
  const other = LIST.matter('CG06')?.basis.filter((one) => 'article' in one) ?? [];
  expect(strangeCitations(LIST, withFumes({ basis: [...FUMES.basis, ...other] }))).toEqual([]);
  const made = { law: '大气污染防治法', article: '9999', gist: '没有这一条' };
  expect(strangeCitations(LIST, withFumes({ basis: [...FUMES.basis, made] }))).toEqual(['《大气污染防治法》第9999条']);
});

test('a proposal is tried on what people say: what turns is told both ways', () => {
  // All that people say of fumes now stands under noise: it turns wrong there.
  const robbed = openCatalogue({
    ...LIST,
    matters: LIST.matters.map((one) => {
      if (one.id === 'CG04') return { ...one, sayings: ['没有人这样说'], hash: 'fewer' };
      return one.id === 'CG06' ? { ...one, sayings: [...one.sayings, ...FUMES.sayings], hash: 'more' } : one;
    }),
  });
  const confirmed = [{ words: '楼底下烤鱼店熏得慌', matter: 'CG04' }];
  const asked = questionsFor(LIST, robbed, confirmed);
  expect(asked.find(({ words }) => words === '楼底下烤鱼店熏得慌')?.right).toEqual(['CG04']);
  for (const saying of FUMES.sayings) expect(asked.some(({ words }) => words === saying)).toBe(true);
  const [before, after] = [LIST, robbed].map((catalogue) => ({ catalogue, search: createSearch(catalogue) }));
  if (!before || !after) throw new Error('there is no search');
  const there = atOnce(trying(asked, before, after));
  expect(there.wrong.count).toBeGreaterThan(0);
  expect(there.wrong.some.length).toBeLessThanOrEqual(5);
  const back = atOnce(trying(asked, after, before));
  expect(back.right.count).toBe(there.wrong.count);
  expect(atOnce(trying(asked, before, before)).wrong.count).toBe(0);
});

test('an answer is that of the department that was picked, also where others have answered meanwhile', () => {
  const story = new Story();
  story.draft([EIGHT_DAYS]);
  if (!story.p) throw new Error('no proposal');
  const asking = { p: story.p, seats: ['police'], today: '2026-11-24', nameOf: LIST.nameOf };
  const said = (values: Record<string, string>) =>
    STEP_FORMS.answer.command({ answer: 'object', words: '不行', ...values }, asking);
  expect(said({ department: 'judicial' })).toMatchObject({ department: 'judicial' });
  expect(said({})).toMatchObject({ department: 'police' });
});
