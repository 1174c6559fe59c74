import { dayOf } from '../../src/cases/calendar/calendar.ts';
import type { Asking } from '../../src/cases/commands/asking.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { Person } from '../../src/cases/record/person.ts';
import type { Field } from '../../src/forms/field.ts';
import { NONE, type Values } from '../../src/forms/values.ts';
import { aPerson } from '../harness/ids.ts';
import { DEPARTMENTS, PEOPLE, ROSTER, type Who, WORKERS } from './office.ts';

const personOf = (who: Who): Person => {
  const actor = PEOPLE[who];
  if (actor.kind === 'clock') throw new Error('the clock is nobody');
  return { openId: actor.openId, name: actor.name };
};

/** What the small office's forms know of it, for whoever opens one. */
export function askingFor(who: Who, c: Case, now: number): Asking {
  const workersOf = (department: string) => (WORKERS[department] ?? []).map(personOf);
  const departments = Object.entries(DEPARTMENTS).map(([id, { name }]) => ({ id, name }));
  const rostered = Object.values(WORKERS).flatMap((of = []) => of.map(personOf));
  return {
    ...{ c, openId: personOf(who).openId, now, draft: 'draft-1', filled: {} },
    ...{ departments, matters: [{ id: 'CG04', name: '餐饮油烟扰民' }], common: ['enforcement-team'], likely: ['CG04'] },
    ...{ supports: ['market-supervision'], workersOf, rostered, mayCallPatrol: true },
    departmentName: (id) => DEPARTMENTS[id]?.name ?? id,
    personPicked: (id) => rostered.find(({ openId }) => openId === id) ?? { openId: aPerson(id), name: '' },
    onDuty: workersOf,
    hasPeople: (id) => ROSTER.onDuty(id),
  };
}

const LINES: Partial<Record<string, string>> = { into: 'WX-261101-007', fileNumber: '杭西综执立〔2026〕12号' };

function usual(field: Field, now: number): Values[string] {
  switch (field.kind) {
    case 'line':
    case 'text':
      return field.preset ?? LINES[field.name] ?? '昨天去看过，还在原处';
    case 'date':
      return field.preset ?? dayOf(now + 3 * 86_400_000);
    case 'check':
      return field.preset ?? false;
    case 'people':
      return field.preset ?? field.openIds.slice(0, 1);
    case 'choices':
      // Where nothing stands there yet, somebody picks.
      return field.preset?.length ? field.preset : field.options.slice(0, 1).map(({ value }) => value);
    case 'choice':
      return field.preset ?? optionsIn(field)[0];
  }
}

const optionsIn = (field: Field | undefined): string[] =>
  field && 'options' in field ? field.options.map(({ value }) => value).filter((value) => value !== NONE) : [];

/** The second picker of a long list, for what the first does not offer. */
const OTHER = 'Other';
const firstOf = (fields: readonly Field[], { name }: Field) => fields.find((one) => `${one.name}${OTHER}` === name);
const otherOf = (fields: readonly Field[], { name }: Field) => fields.find((one) => one.name === `${name}${OTHER}`);

/** A form as somebody fills it in who takes what stands there already; a second picker only where the first has nothing. */
const filled = (fields: readonly Field[], now: number): Values =>
  Object.fromEntries(
    fields
      .filter((field) => !field.name.endsWith(OTHER) || optionsIn(firstOf(fields, field)).length === 0)
      .map((field) => [field.name, usual(field, now)]),
  );

/** One way to fill a form in: what was picked besides what stands there, and the values. */
export type Filling = { picked: string; values: Values };

/** A form filled in as it stands, and once for each option of each of its pickers. */
export const fillings = (fields: readonly Field[], now: number): Filling[] => [
  { picked: '', values: filled(fields, now) },
  ...fields.flatMap((field) =>
    'options' in field
      ? field.options.map(({ value, label }) => {
          const other = value === NONE ? otherOf(fields, field) : undefined;
          const [instead] = optionsIn(other);
          return {
            picked: `${field.label}：${label}`,
            values: {
              ...filled(fields, now),
              [field.name]: field.kind === 'choices' ? [value] : value,
              ...(other && instead ? { [other.name]: instead } : {}),
            },
          };
        })
      : [],
  ),
];
