import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { drawnFields } from '../../src/bot/inspections/forms/plan-fields.ts';
import { pickField } from '../../src/bot/list/desk/pick-field.ts';
import { shownOf } from '../../src/bot/list/form-card.ts';
import { plainForm } from '../../src/bot/roster/plain-forms.ts';
import { VISIT_FORMS } from '../../src/bot/visits/forms.ts';
import type { Field } from '../../src/forms/field.ts';
import { leftOut } from '../../src/forms/left-out.ts';
import type { Values } from '../../src/forms/values.ts';
import { ownFields } from '../../src/inspections/subjects/form.ts';
import { Short } from '../../src/list/proposals/ask.ts';
import { SHORT } from '../../src/list/proposals/short/short.ts';
import { STEP_FORMS } from '../../src/list/proposals/step-forms.ts';
import { aPerson } from '../harness/ids.ts';
import { EIGHT_DAYS, FUMES, Story } from '../list/story.ts';
import { type Opened, openWorld } from '../store/open-world.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

/** Every form outside the cases, as it is drawn: its name and its fields. */
async function allForms(): Promise<[string, Field[]][]> {
  const { world } = opened;
  const roster = await readRoster(world);
  const openId = aPerson('ou_keeper');
  const story = new Story();
  story.draft([EIGHT_DAYS]);
  const { p } = story;
  if (!p) throw new Error('no proposal');
  const asking = { p, seats: ['police', 'judicial'], today: '2026-11-24', nameOf: catalogue.nameOf };
  const list = (ask: Parameters<typeof shownOf>[0]) => shownOf(ask, openId, world);
  const context = { roster, catalogue, now: world.now(), newId: () => 'x' };
  const people = [{ id: openId, name: '甲' }];
  const visits = { visit: undefined, ask: { form: 'visit-own', list: 'x' } as const, openId, roster, world };
  const preset = { name: '', subjects: [], lists: [], departments: [], notice: true };
  return [
    ...Short.options.map((short): [string, Field[]] => [short, SHORT[short].fields(FUMES, catalogue)]),
    ...Object.entries(STEP_FORMS).map(([step, { fields }]): [string, Field[]] => [step, fields(asking)]),
    ['word', (await list({ form: 'proposal-word', about: catalogue.referrals[0]?.id ?? '' }))?.fields ?? []],
    [
      'opinion',
      (await list({ form: 'proposal-opinion', about: 'CG04', departments: ['police', 'judicial'] }))?.fields ?? [],
    ],
    ['try', (await list({ form: 'proposal-try', proposal: p.id }))?.fields ?? []],
    ['which matter', [pickField('matter', catalogue)]],
    ['which referral', [pickField('referral', catalogue)]],
    ['a plan', drawnFields(preset, [], { openId, roster, world })],
    ['a file', ownFields({ name: '', detail: '', creditCode: null, community: null }, ['德加社区'])],
    ...Object.entries(VISIT_FORMS).map(([name, { fields }]): [string, Field[]] => [name, fields(visits)]),
    [
      'a role',
      plainForm({ form: 'grant', source: openId, part: 0, total: 1, options: people }).fields(
        { form: 'grant', source: openId, part: 0, total: 1, options: people },
        context,
      ),
    ],
  ];
}

test('what each field says is written by hand, and no picker is longer than a glance unless it goes by kind', async () => {
  const forms = await allForms();
  expect(forms.length).toBeGreaterThan(25);
  for (const [name, fields] of forms) {
    expect([name, fields.length > 0]).toEqual([name, true]);
    for (const field of fields) {
      if (field.kind === 'check') continue;
      expect([name, field.label, field.placeholder]).toEqual([name, field.label, expect.stringMatching(/./)]);
      if (field.required)
        expect([name, field.label, field.missing]).toEqual([name, field.label, expect.stringMatching(/^请/)]);
      expect(field.missing ?? '').not.toMatch(/请填请|请选请|请写请/);
      if (!('options' in field) || field.options.length <= 22) continue;
      const rest = field.options.filter(({ value }) => value !== '-');
      // Those of one category alone need not say it; what is outside the list has none.
      if (name === 'which referral' || new Set(rest.map(({ value }) => value.slice(0, 2))).size === 1) continue;
      expect([name, field.label, rest.every(({ label }) => label.includes('｜'))]).toEqual([name, field.label, true]);
    }
  }
});

test('an empty form is refused by the sentences of its own fields; one that says too much names the field', async () => {
  for (const [name, fields] of await allForms()) {
    const required = fields.flatMap((field) => (field.required ? [field.missing] : []));
    const said = leftOut(fields, {});
    if (required.length === 0) expect([name, said]).toEqual([name, undefined]);
    for (const sentence of required) expect([name, said]).toEqual([name, expect.stringContaining(sentence)]);
    for (const field of fields)
      if ((field.kind === 'line' || field.kind === 'text') && field.max)
        expect(leftOut([field], { [field.name]: '长'.repeat(field.max + 1) })).toBe(
          `「${field.label}」太长了，最多 ${field.max} 个字，再提交。`,
        );
  }
});

describe('what counts as given', () => {
  const base = { name: 'a', label: '甲', placeholder: '选', required: true, missing: '请选甲' } as const;
  const choice: Field = { ...base, kind: 'choice', options: [{ value: 'x', label: '子' }] };
  const none: Field = { ...base, kind: 'choice', options: [{ value: '-', label: '没有' }] };
  const many: Field = { ...base, kind: 'choices', options: [{ value: 'x', label: '子' }] };
  const people: Field = { ...base, kind: 'people', openIds: [aPerson('ou_a')] };
  const day: Field = { ...base, kind: 'date' };
  const line: Field = { ...base, kind: 'line' };

  test.each<[string, Field, Values[string], boolean]>([
    ['a pick of what is offered', choice, 'x', true],
    ['a pick of something else', choice, 'y', false],
    ['nothing, where nothing is an entry', none, '-', true],
    ['nothing, where it is none', choice, '-', false],
    ['one of several', many, ['x'], true],
    ['only what is not offered', many, ['y'], false],
    ['somebody who is offered', people, ['ou_a'], true],
    ['somebody else', people, ['ou_b'], false],
    ['a day as a picker sends it', day, '2026-11-23 +0800', true],
    ['words for a day', day, '明天', false],
    ['blanks', line, ' 　', false],
    ['a word', line, '有', true],
  ])('%s', (_, field, value, given) => {
    expect(leftOut([field], { a: value })).toBe(given ? undefined : '请选甲，再提交。');
  });
});
