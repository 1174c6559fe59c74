import { cutTo } from '../src/forms/cut-to.ts';
import type { Field } from '../src/forms/field.ts';
import type { Action } from './actions.ts';
import { type Card, card, type Element, panel } from './elements.ts';
import { escapeMarkdown } from './escape.ts';

export type FormFacts = {
  title: string;
  subtitle?: string | undefined;
  /** Above the form: what may be done instead. */
  before?: Element[];
  fields: Field[];
  /** Asked too, but folded under 更多. */
  more?: Field[];
  submit: string;
  action: Action;
};

const plain = (content: string) => ({ tag: 'plain_text', content });
const caption = (field: Field): Element => ({
  tag: 'markdown',
  content: `**${escapeMarkdown(field.label)}**${field.required ? " <font color='red'>*</font>" : ''}`,
});

function control(field: Field): Element {
  const { name, required = false } = field;
  const base = { name, required, width: 'fill' };
  switch (field.kind) {
    case 'line':
    case 'text':
      return {
        tag: 'input',
        ...base,
        placeholder: plain(field.placeholder),
        default_value: cutTo(field.preset ?? '', 1000),
        max_length: field.max ?? (field.kind === 'line' ? 100 : 1000),
        ...(field.kind === 'text' ? { input_type: 'multiline_text', rows: 3, auto_resize: true, max_rows: 8 } : {}),
      };
    case 'choice':
      return {
        tag: 'select_static',
        ...base,
        placeholder: plain(field.placeholder),
        options: field.options.map(({ value, label }) => ({ text: plain(label), value })),
        ...(field.preset ? { initial_option: field.preset } : {}),
      };
    case 'choices':
      return {
        tag: 'multi_select_static',
        ...base,
        placeholder: plain(field.placeholder),
        options: field.options.map(({ value, label }) => ({ text: plain(label), value })),
        ...(field.preset?.length ? { selected_values: field.preset } : {}),
      };
    case 'people':
      return {
        tag: 'multi_select_person',
        ...base,
        placeholder: plain(field.placeholder),
        // An empty list would offer everybody in the chat: the options are always named.
        options: field.openIds.map((value) => ({ value })),
        ...(field.preset?.length ? { selected_values: field.preset } : {}),
      };
    case 'date':
      return {
        tag: 'date_picker',
        ...base,
        placeholder: plain(field.placeholder),
        ...(field.preset ? { initial_date: field.preset } : {}),
      };
    case 'check':
      return { tag: 'checker', name, checked: field.preset ?? false, text: plain(field.label) };
  }
}

const asked = (field: Field): Element[] =>
  field.kind === 'check' ? [control(field)] : [caption(field), control(field)];

/** A form in a person's own chat; it is submitted once, under the id its action carries. */
export function formCard({ title, subtitle, before = [], fields, more = [], submit, action }: FormFacts): Card {
  const submitButton: Element = {
    tag: 'button',
    name: 'submit',
    text: plain(submit),
    type: 'primary_filled',
    width: 'fill',
    form_action_type: 'submit',
    behaviors: [{ type: 'callback', value: action }],
  };
  const folded = more.length > 0 ? [panel('更多（可不填）', ...more.flatMap(asked))] : [];
  const form: Element = { tag: 'form', name: 'form', elements: [...fields.flatMap(asked), ...folded, submitButton] };
  return card({ title, subtitle, tone: 'ask' }, before, form);
}
