import { formFields, type Operable } from '../../sandbox/cards/components.ts';
import type { Dice } from '../../sandbox/dice.ts';
import { type JsonObject, objectsOf, textOf } from '../../sandbox/json.ts';

/** What somebody writes into a form: sensible, sometimes awkward. `words` goes into every field of several lines. */
export function filled(card: JsonObject, form: JsonObject, words: string, today: string, dice: Dice): JsonObject {
  const entries = formFields(card, form).flatMap((field): [string, unknown][] => {
    const name = textOf(field.component.name) ?? '';
    const value = valueFor(field, name, words, today, dice);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function valueFor({ tag, component }: Operable, name: string, words: string, today: string, dice: Dice): unknown {
  if (tag === 'checker') return name === 'urgent' ? dice.chance(0.4) : dice.chance(0.2);
  if (tag === 'input') {
    if (component.input_type === 'multiline_text') return words;
    if (name === 'phone') return dice.chance(0.3) ? '13800001234' : undefined;
    return component.required === true || dice.chance(0.3) ? PHRASES[dice.between(0, PHRASES.length - 1)] : undefined;
  }
  if (tag === 'date_picker') return today;
  const options = objectsOf(component.options);
  const some = options[dice.between(0, Math.min(options.length - 1, 5))];
  if (!some) return undefined;
  // What is preset is what people mostly leave.
  const preset = component.initial_option ?? component.selected_values;
  if (preset !== undefined && dice.chance(0.7)) return preset;
  return tag.startsWith('multi_') ? [some.value] : some.value;
}

const PHRASES = ['3 幢 2 单元', '北门口', '一楼 <店铺>', '**河边**', '[路口](x)', '第二排', 'a_b*c`d'];
