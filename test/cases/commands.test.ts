import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { whatIsMissing } from '../../src/bot/cases/what-is-missing.ts';
import type { Asking } from '../../src/cases/commands/asking.ts';
import { allPickedOf, pickedOf } from '../../src/cases/commands/pickers.ts';
import { COMMAND_NAMES, COMMANDS, Command, type CommandName } from '../../src/cases/commands/table.ts';
import type { Naming, Told } from '../../src/cases/told/line.ts';
import type { Field } from '../../src/forms/field.ts';
import type { Values } from '../../src/forms/values.ts';
import { aPerson } from '../harness/ids.ts';
import { MONDAY } from './office.ts';
import { picker, someCommand } from './random-commands.ts';
import { inState } from './story.ts';

const naming: Naming = { department: (id) => `部门 ${id}`, matter: (id) => `事项 ${id}` };

type Whole = {
  told: Record<string, Told<never>>;
  fields: Record<string, unknown>;
  form?: { fields(asking: Asking): Field[]; read(values: Values, asking: Asking, photos: string[]): object };
};
const whole = (name: CommandName): Whole => COMMANDS[name];

const asking = (): Asking => {
  const people = [{ openId: aPerson('ou_mate'), name: '同事' }];
  return {
    c: inState('in-hand').the(),
    openId: aPerson('ou_officer'),
    mayCallPatrol: true,
    now: MONDAY,
    draft: 'draft-1',
    filled: {},
    departments: [{ id: 'police', name: '派出所' }],
    matters: [{ id: 'CG04', name: '餐饮油烟扰民' }],
    common: ['police'],
    likely: ['CG04'],
    supports: ['police'],
    departmentName: naming.department,
    personPicked: (id) => ({ openId: aPerson(id), name: '同事' }),
    workersOf: () => people,
    onDuty: () => people,
    hasPeople: () => true,
    rostered: people,
  };
};

describe('one definition a command', () => {
  test('the key in the table is the command’s own name, and words are each used once', () => {
    for (const name of COMMAND_NAMES) expect(COMMANDS[name].name).toBe(name);
    const words = COMMAND_NAMES.map((name) => COMMANDS[name].word);
    expect(new Set(words).size).toBe(words.length);
  });

  test('a button gives its command at once or opens a form, and nothing asks twice', () => {
    for (const name of COMMAND_NAMES) {
      const { button, press, form }: { button?: string; press?: unknown; form?: unknown } = COMMANDS[name];
      if (button) expect([name, Number(press !== undefined) + Number(form !== undefined)]).toEqual([name, 1]);
    }
  });

  test('every field of every command is read in words by somebody, or says why not', () => {
    for (const name of COMMAND_NAMES) {
      const { told, fields } = whole(name);
      expect([name, Object.keys(told).toSorted()]).toEqual([name, Object.keys(fields).toSorted()]);
      for (const one of Object.values(told))
        if ('unsaid' in one) expect(one.unsaid).toMatch(/.{8,}/);
        else expect(one.label).toMatch(/[一-鿿]/);
    }
  });

  test('no code stands where words belong', () => {
    const pick = picker(6);
    for (const name of COMMAND_NAMES)
      for (let i = 0; i < 20; i++) {
        const command = someCommand(name, pick, inState('in-hand').the(), MONDAY);
        for (const [field, one] of Object.entries(whole(name).told)) {
          if ('unsaid' in one) continue;
          const value = (command as Record<string, unknown>)[field];
          const words = one.say(value as never, naming);
          if (words !== undefined)
            expect([name, field, words]).not.toEqual([name, field, expect.stringMatching(/^[a-z-]+$/)]);
        }
      }
  });
});

describe('forms', () => {
  const withForm = COMMAND_NAMES.filter((name) => whole(name).form !== undefined);

  test.each(withForm)('%s: an empty form is refused by the sentences of its own fields', (name) => {
    const form = whole(name).form;
    if (!form) throw new Error('no form');
    const fields = form.fields(asking());
    const command = { do: name, ...form.read({}, asking(), []) };
    const parsed = Command.safeParse(command);
    const required = fields.filter((field) => field.required);
    if (parsed.success) return expect(required).toEqual([]);
    const said = whatIsMissing(parsed.error.issues, fields);
    expect(said).not.toContain('没有填好');
    expect(said).not.toContain('没有填全');
    expect(said).toMatch(/^请.+，再提交。$/);
  });

  test.each(withForm)('%s: what a field shows and says is written by hand', (name) => {
    for (const field of whole(name).form?.fields(asking()) ?? []) {
      if (field.kind === 'check') continue;
      expect([field.label, field.placeholder]).toEqual([field.label, expect.stringMatching(/./)]);
      expect(`${field.placeholder}${field.missing ?? ''}`).not.toMatch(/请填请|请选请|请填写：/);
      if (field.required) expect([field.label, field.missing]).toEqual([field.label, expect.stringMatching(/^请/)]);
    }
  });

  test.each(withForm)('%s: a text of any length is refused naming its field, or taken', (name) => {
    const form = whole(name).form;
    if (!form) throw new Error('no form');
    const fields = form.fields(asking());
    for (const field of fields) {
      if (field.kind !== 'text' && field.kind !== 'line') continue;
      const command = { do: name, ...form.read({ [field.name]: '长'.repeat(1500) }, asking(), []) };
      const issues = Command.safeParse(command).error?.issues ?? [];
      const own = issues.filter(({ path }) => String(path[0]) === (field.fills ?? field.name));
      if (own.length > 0) expect(whatIsMissing(own, fields)).toContain(field.label);
    }
  });
});

describe('long pickers', () => {
  const { departments, matters } = catalogue;
  const whole = { ...asking(), departments, matters, departmentName: catalogue.nameOf, common: ['police'] };
  const optionsOf = (name: CommandName, field: string) => {
    const found = COMMANDS_WITH_FORM(name)
      .fields(whole)
      .find((one) => one.name === field);
    return found && 'options' in found ? found.options.map(({ value }) => value) : [];
  };
  const COMMANDS_WITH_FORM = (name: CommandName) => {
    const { form }: { form?: { fields(asking: Asking): Field[] } } = COMMANDS[name];
    if (!form) throw new Error(`${name} has no form`);
    return form;
  };

  test.each([
    ['dispatch', 'lead', departments.map(({ id }) => id)],
    ['dispatch', 'matter', matters.map(({ id }) => id)],
    ['assign', 'lead', departments.map(({ id }) => id)],
    ['nameLead', 'lead', departments.map(({ id }) => id)],
  ] as const)('%s: a few of %s at a glance, every other by its kind, each once', (name, field, all) => {
    const [first, others] = [optionsOf(name, field), optionsOf(name, `${field}Other`)];
    expect(first.length).toBeLessThanOrEqual(9);
    expect([...first, ...others].filter((value) => value !== '-').toSorted()).toEqual([...all].toSorted());
  });

  test.each([
    ['whistle', 'departments'],
    ['nameLead', 'supports'],
  ] as const)('%s: several of %s, a few at a glance, every other by its kind, each once', (name, field) => {
    const [first, others] = [optionsOf(name, field), optionsOf(name, `${field}Other`)];
    const lead = whole.c.lead?.department;
    expect(first.length).toBeLessThanOrEqual(8);
    const all = departments.map(({ id }) => id).filter((id) => name !== 'whistle' || id !== lead);
    expect([...first, ...others].toSorted()).toEqual(all.toSorted());
  });

  test('no picker of any form is longer than what is read at a glance, unless it goes by kind', () => {
    for (const name of COMMAND_NAMES) {
      const { form }: { form?: { fields(asking: Asking): Field[] } } = COMMANDS[name];
      for (const field of form?.fields(whole) ?? []) {
        if (!('options' in field) || field.options.length <= 12) continue;
        expect([name, field.name, field.options.every(({ label }) => label.includes('｜'))]).toEqual([
          name,
          field.name,
          true,
        ]);
      }
    }
  });

  test('several picked in both pickers are taken together, each once', () => {
    expect(allPickedOf({ departments: ['police'], departmentsOther: ['judicial', 'police'] }, 'departments')).toEqual([
      'police',
      'judicial',
    ]);
    expect(allPickedOf({ departmentsOther: 'judicial' }, 'departments')).toEqual(['judicial']);
    expect(allPickedOf({}, 'departments')).toEqual([]);
  });

  test('what is picked further down counts, also over what stood there', () => {
    expect(pickedOf({ lead: 'police', leadOther: 'judicial' }, 'lead')).toBe('judicial');
    expect(pickedOf({ lead: 'police', leadOther: '' }, 'lead')).toBe('police');
    expect(pickedOf({ lead: '-' }, 'lead')).toBeNull();
  });
});
