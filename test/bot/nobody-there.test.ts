import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { askingOf } from '../../src/bot/cases/asking.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { drawnForm } from '../../src/bot/inspections/forms/plan-fields.ts';
import { isThere } from '../../src/bot/inspections/standing.ts';
import { placeForm } from '../../src/bot/visits/place-forms.ts';
import { COMMAND_NAMES, COMMANDS } from '../../src/cases/commands/table.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { Field } from '../../src/forms/field.ts';
import { opened as opensFile } from '../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { aDraft } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { doTo, idOf, reportCase } from '../store/report-case.ts';

let [opened, roster, c]: [Opened, Roster, Case] = [] as never;
const step = async (who: string, command: { do: string } & Record<string, unknown>) =>
  expect([command.do, await doTo(opened, c.id, idOf(who), command, command.do)]).toEqual([command.do, 'done']);

/** A case in a council, that waits for supports and seats with people and without. */
beforeAll(async () => {
  opened = await openWorld();
  const number = await reportCase(opened);
  c = { id: number } as Case;
  await step('执法队值班员', { do: 'sign' });
  for (const department of ['market-supervision', 'drainage-company'])
    expect(
      await doTo(opened, number, idOf('执法队值班员'), { do: 'requestSupport', department, for: '看' }, department),
    ).toBe('done');
  await step('指挥室派遣员', {
    ...{ do: 'whistle', grade: 'normal', departments: ['enforcement-team', 'power-company'] },
    ...{ why: '一家办不了', tried: '谈过', people: [], representatives: [] },
  });
  roster = await readRoster(opened.world);
  c = (await opened.store.caseOf(number)) as Case;
});
afterAll(() => opened.close());

const NOBODY = '（无人值班）';
/** The options of a form that are departments, with whether each is said to have nobody. */
const departmentsIn = (fields: readonly Field[]) =>
  fields.flatMap((field) =>
    'options' in field ? field.options.filter(({ value }) => catalogue.department(value) !== undefined) : [],
  );
const wrong = (fields: readonly Field[], hasPeople: (id: string) => boolean) =>
  departmentsIn(fields).filter(({ value, label }) => label.includes(NOBODY) === hasPeople(value));

test('each picker that offers a department to be asked or told says who has nobody, and what choosing it means', async () => {
  const offering: string[] = [];
  const hasPeople = (id: string) => roster.hasPeople(id, c.place);
  for (const act of COMMAND_NAMES) {
    const { form }: { form?: { fields(asking: unknown): Field[] } } = COMMANDS[act] as never;
    if (!form) continue;
    const openId = idOf('指挥室派遣员');
    const draft = aDraft(`form-${act}`);
    const fields = form.fields(askingOf({ c, roster, openId, draft, filled: {} }, opened.world));
    expect([act, wrong(fields, hasPeople)]).toEqual([act, []]);
    const offers = departmentsIn(fields).some(({ value }) => !hasPeople(value));
    if (departmentsIn(fields).length > 0) offering.push(act);
    const body = { form: 'case' as const, act, caseId: c.id, seen: 1 };
    const at = opened.clock.now;
    await opened.store.commit({ at, changes: [{ kind: 'draft', draft: { id: draft, openId, at, body } }], says: [] });
    const shown = JSON.stringify(await render({ view: 'case-form', draft, openId }, opened.world));
    expect([act, shown.includes('标着「无人值班」的')]).toEqual([act, offers]);
  }
  expect(offering).toEqual(
    expect.arrayContaining(['dispatch', 'assign', 'requestSupport', 'whistle', 'giveTask', 'nameLead']),
  );
});

test('a plan and a walk say it too', () => {
  const { world } = opened;
  const preset = { name: '', subjects: [], lists: [], departments: [], notice: true };
  const plan = drawnForm(preset, [], { openId: idOf('执法队值班员'), roster, world });
  expect(wrong(plan.fields, (id) => isThere(id, roster))).toEqual([]);
  const hand = { by: '', openId: null, at: 0, from: 'form', bundles: catalogue.bundles } as const;
  const place = { community: '德加社区', grid: null, detail: '12 号' };
  const file = {
    id: SubjectId.parse('DA-1'),
    name: '面馆',
    creditCode: null,
    place,
    bundles: ['small-restaurant'],
    entered: {},
  };
  const { next: subject } = opensFile(file, { ...hand, limits: catalogue.limits.inspections });
  const walk = placeForm('visit-walk', subject, roster, world);
  expect(wrong(walk.fields, (id) => roster.hasPeople(id))).toEqual([]);
  for (const { fields, before = [] } of [plan, walk]) {
    expect(departmentsIn(fields).length).toBeGreaterThan(2);
    expect(JSON.stringify(before).includes('标着「无人值班」的')).toBe(JSON.stringify(fields).includes(NOBODY));
  }
});
