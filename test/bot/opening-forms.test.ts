import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReport } from '../../src/bot/cases/open-report.ts';
import { openingFields } from '../../src/bot/cases/opening-asked.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import type { OpeningBody } from '../../src/bot/ports/forms.ts';
import { receive } from '../../src/bot/receive.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, FILLED, idOf } from '../store/report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const worker = idOf('网格员甲');
const SETTLED = { how: 'corrected', ...FILLED, text: '劝店家开了净化器' };

async function open(form: OpeningBody['form'], matter: string) {
  const { world, store } = opened;
  const outcome = await openReport({ do: form, matter }, click(worker, {}), world);
  await store.commit({ at: world.now(), ...outcome });
  const change = outcome.changes.find((one) => one.kind === 'draft');
  if (change?.kind !== 'draft') throw new Error('no draft');
  const { draft } = change;
  if (draft.body.form !== 'report' && draft.body.form !== 'settle') throw new Error('another form');
  const fields = openingFields({ ...draft, body: draft.body }, await readRoster(world), world);
  const submit = async (values: Record<string, unknown>) => {
    const { toast } = await receive(click(worker, { do: 'submit', draft: draft.id }, values), world);
    return toast?.content ?? '';
  };
  return { fields, submit };
}

/** Matters that ask of all kinds, and one without. */
const FORMS: [OpeningBody['form'], string, Record<string, unknown>][] = [
  ['report', 'CG04', FILLED],
  ['report', 'YX09', FILLED],
  ['report', 'MT01', FILLED],
  ['settle', 'CG04', SETTLED],
];

describe.each(FORMS)('the form of %s for %s', (form, matter, filled) => {
  test('what each field shows and says is written by hand', async () => {
    const { fields } = await open(form, matter);
    for (const field of fields) {
      if (field.kind === 'check') continue;
      const chosen = field.kind === 'choice' || field.kind === 'date';
      expect([field.label, field.placeholder ?? (chosen ? '请选' : '')]).toEqual([
        field.label,
        expect.stringMatching(/./),
      ]);
    }
  });

  test('a text of any length is refused naming its field, or taken', async () => {
    const { fields } = await open(form, matter);
    for (const field of fields) {
      if (field.kind !== 'text' && field.kind !== 'line') continue;
      const { submit } = await open(form, matter);
      const said = await submit({ ...filled, [field.name]: '长'.repeat(1500) });
      if (/^已(上报|登记)/.test(said)) continue;
      expect(said).toContain(field.label);
      expect(said).toMatch(/，再提交。$/);
    }
  });

  test('a place the roster does not know is asked for, whatever else is there', async () => {
    const { submit } = await open(form, matter);
    expect(await submit({ ...filled, estate: '没有的小区' })).toBe('请选在哪个小区，再提交。');
  });
});

test('a phone of 31 signs is refused by the name of its field', async () => {
  const { submit } = await open('report', 'CG04');
  const { description, ...others } = FILLED;
  expect(await submit({ ...FILLED, phone: '1'.repeat(31) })).toBe('「反映人电话」太长了，请缩短，再提交。');
  expect(await submit({ ...others, description: ' ' })).toBe('请写情况：什么事、多久了，再提交。');
});
