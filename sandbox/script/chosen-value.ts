import { type Operable, optionLabel } from '../cards/components.ts';
import { type JsonObject, objectsOf, textOf } from '../json.ts';
import type { Chat } from '../tenant/chat.ts';
import { personByAnyId } from '../tenant/people.ts';
import type { World } from '../world.ts';
import { badRequest } from './bad-request.ts';

const SHAPE: Record<string, { pattern: RegExp; like: string }> = {
  date_picker: { pattern: /^\d{4}-\d{2}-\d{2}$/, like: '2026-01-31' },
  picker_time: { pattern: /^\d{2}:\d{2}$/, like: '08:30' },
  picker_datetime: { pattern: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, like: '2026-01-31 08:30' },
};
const MAX_INPUT = 1000;

/**
 * What a person put into a component, as the callback carries it: option values, open_ids, dates with +0800.
 * Options may be named by value or by their visible text, people by id or name.
 */
export function chosenValue(world: World, chat: Chat, { tag, component }: Operable, value: unknown): unknown {
  if (tag === 'checker') return value === true || value === 'true';
  if (Array.isArray(value)) return value.map((one) => chosenOne(world, chat, tag, component, one));
  const one = chosenOne(world, chat, tag, component, value);
  return tag.startsWith('multi_') || component.multi_select === true ? [one] : one;
}

function chosenOne(world: World, chat: Chat, tag: string, component: JsonObject, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  if (text === undefined) throw badRequest(`「${tag}」要的是文字`);
  if (tag === 'input') return typed(component, text);
  if (tag.endsWith('select_person')) return person(world, chat, component, text);
  const shape = SHAPE[tag];
  if (shape) {
    if (!shape.pattern.test(text)) throw badRequest(`日期时间写成 ${shape.like} 这样：${text}`);
    return `${text} +0800`;
  }
  const option = objectsOf(component.options).find((known) => known.value === text || optionLabel(known) === text);
  if (!option) throw badRequest(`没有这个选项：${text}`);
  return textOf(option.value) ?? text;
}

function typed(component: JsonObject, text: string): string {
  const most = typeof component.max_length === 'number' ? component.max_length : MAX_INPUT;
  if ([...text].length > most) throw badRequest(`最多输入 ${most} 个字`);
  return text;
}

/** Without options, a person picker offers everybody in the chat. */
function person(world: World, chat: Chat, component: JsonObject, text: string): string {
  const options = objectsOf(component.options).map((option) =>
    personByAnyId(world.tenant.people, textOf(option.value) ?? ''),
  );
  const known = options.filter((option) => option !== undefined);
  const offered = known.length > 0 ? known : chat.members.map((openId) => world.tenant.people.get(openId));
  const found = offered.find((candidate) => candidate && (candidate.openId === text || candidate.name === text));
  if (!found) throw badRequest(`选人框里没有这个人：${text}`);
  return found.openId;
}
