import { formFields, labelsOf, type Operable } from '../cards/components.ts';
import { type JsonObject, textOf } from '../json.ts';
import type { Chat } from '../tenant/chat.ts';
import type { World } from '../world.ts';
import { badRequest } from './bad-request.ts';
import { chosenValue } from './chosen-value.ts';

/** A filled form: its values by component name, or the labels of required fields left empty. */
export type Filled = { values: JsonObject } | { missing: string[] };

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What stands in a field before anybody touches it. */
function initial({ tag, component }: Operable): unknown {
  if (tag === 'checker') return component.checked === true;
  const options = Array.isArray(component.options) ? component.options : [];
  const index = typeof component.initial_index === 'number' ? component.initial_index : 0;
  const indexed: unknown = index > 0 ? options[index - 1] : undefined;
  const byIndex = typeof indexed === 'object' && indexed !== null && 'value' in indexed ? indexed.value : undefined;
  return (
    component.default_value ??
    component.selected_values ??
    component.initial_option ??
    component.initial_date ??
    component.initial_time ??
    component.initial_datetime ??
    byIndex
  );
}

/** The form as the client submits it: what was given, else what stood there; required fields are checked first. */
export function fillForm(world: World, chat: Chat, card: JsonObject, form: JsonObject, given: JsonObject): Filled {
  const fields = formFields(card, form);
  const names = fields.map((field) => textOf(field.component.name) ?? '');
  const stranger = Object.keys(given).find((name) => !names.includes(name));
  if (stranger !== undefined) throw badRequest(`表单里没有「${stranger}」，有：${names.join('、')}`);
  const values: JsonObject = {};
  const missing: string[] = [];
  for (const field of fields) {
    const name = textOf(field.component.name) ?? '';
    if (field.component.disabled === true && name in given) throw badRequest(`「${name}」现在不能填`);
    const raw = name in given ? given[name] : initial(field);
    if (field.tag !== 'checker' && isEmpty(raw)) {
      if (field.component.required === true) missing.push(labelsOf(field)[0] ?? name);
      const empty = emptyValue(world, field);
      if (empty !== undefined) values[name] = empty;
    } else values[name] = submitted(world, field, chosenValue(world, chat, field, raw));
  }
  return missing.length > 0 ? { missing } : { values };
}

function submitted(world: World, field: Operable, value: unknown): unknown {
  return field.tag === 'checker' && world.settings.checkerFormValue === 'text' ? String(value) : value;
}

function emptyValue(world: World, field: Operable): unknown {
  if (world.settings.emptyFormValue === 'missing') return undefined;
  if (world.settings.emptyFormValue === 'null') return null;
  return field.tag.startsWith('multi_') || field.component.multi_select === true ? [] : '';
}
