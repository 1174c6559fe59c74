import { type Operable, optionLabel } from '../cards/components.ts';
import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts';
import type { Chat } from '../tenant/chat.ts';
import type { World } from '../world.ts';
import { badRequest } from './bad-request.ts';
import { chosenValue } from './chosen-value.ts';
import { fillForm } from './form-values.ts';

/** How a component is operated. */
export type Operation = { label: string; value?: unknown; form?: JsonObject };

/** What operating it does: opens a page, calls the host back, or is stopped by the client itself. */
export type Effect = { url?: string; action?: JsonObject; missing?: string[] };

const ZONE = 'Asia/Shanghai';
/** What still acts on its own inside a form; everything else waits for the submit button. */
const PRESSABLE = new Set(['button', 'overflow', 'interactive_container']);

/** The page an `open_url` behaviour, an overflow option or an old-style button opens. */
function urlOf(component: JsonObject): string | undefined {
  const opens = objectsOf(component.behaviors).find((behaviour) => behaviour.type === 'open_url');
  const old = isObject(component.multi_url) ? component.multi_url.url : component.url;
  return textOf(opens?.default_url) ?? textOf(old);
}

const callbackOf = (component: JsonObject): JsonObject | undefined =>
  objectsOf(component.behaviors).find((behaviour) => behaviour.type === 'callback');

/** The `action` of the callback (D.1) for this operation, as each component fills it. */
export function effectOf(world: World, chat: Chat, card: JsonObject, target: Operable, operation: Operation): Effect {
  const { tag, component, form } = target;
  if (form && tag === 'button') return formButton(world, chat, card, target, operation, form);
  if (form && !PRESSABLE.has(tag)) throw badRequest('表单里的控件和提交按钮一起交：点提交按钮，把值放在 form 里');
  if (tag === 'overflow') return overflow(component, operation);
  const url = urlOf(component);
  const callback = callbackOf(component);
  if (!callback) return url === undefined ? {} : { url };
  const action = { ...valueField(callback), tag, ...specific(world, chat, target, operation) };
  return { ...(url === undefined ? {} : { url }), action };
}

const valueField = (callback: JsonObject | undefined): JsonObject =>
  callback && 'value' in callback ? { value: callback.value } : {};

function formButton(
  world: World,
  chat: Chat,
  card: JsonObject,
  target: Operable,
  operation: Operation,
  form: JsonObject,
): Effect {
  const { component } = target;
  const kind = component.form_action_type ?? component.action_type;
  if (kind === 'reset' || kind === 'form_reset') return {};
  const callback = callbackOf(component);
  const isSubmit = kind === 'submit' || kind === 'form_submit';
  const url = urlOf(component);
  if (!isSubmit && !callback) return url === undefined ? {} : { url };
  const base = { ...valueField(callback), tag: 'button', timezone: ZONE, name: component.name };
  if (!isSubmit) return { action: base };
  const filled = fillForm(world, chat, card, form, operation.form ?? {});
  return 'missing' in filled ? { missing: filled.missing } : { action: { ...base, form_value: filled.values } };
}

function overflow(component: JsonObject, operation: Operation): Effect {
  const wanted = textOf(operation.value) ?? operation.label;
  const option = objectsOf(component.options).find((known) => known.value === wanted || optionLabel(known) === wanted);
  if (!option) throw badRequest(`没有这个选项：${wanted}`);
  const url = urlOf(option);
  const callback = callbackOf(component);
  if (url !== undefined || !callback) return url === undefined ? {} : { url };
  return { action: { ...valueField(callback), tag: 'overflow', option: option.value } };
}

/** The fields one kind of component adds outside a form. */
function specific(world: World, chat: Chat, target: Operable, operation: Operation): JsonObject {
  const { tag, component } = target;
  if (tag === 'button' || tag === 'interactive_container') return { timezone: ZONE };
  if (tag === 'checker')
    return {
      checked:
        operation.value === undefined ? component.checked !== true : chosenValue(world, chat, target, operation.value),
    };
  if (operation.value === undefined) throw badRequest('这个控件要给出 value');
  const chosen = chosenValue(world, chat, target, operation.value);
  if (tag === 'input') return { input_value: chosen, ...(component.name ? { name: component.name } : {}) };
  // The picture picker's page shows a single text under the plural name.
  if (tag === 'select_img') return { options: chosen };
  const zoned = tag === 'date_picker' || tag.startsWith('picker_') ? { timezone: ZONE } : {};
  return { option: chosen, ...zoned };
}
