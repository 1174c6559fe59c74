import { el } from '../dom.ts';
import { type Json, part, wording, words } from '../json.ts';
import { parseMarkdown } from '../markdown/blocks.ts';
import { drawMarkdown } from '../markdown/draw.ts';
import { drawIcon } from './icon.ts';
import type { Place } from './place.ts';

/** A plain_text, lark_md or markdown text object with its size, colour and alignment. */
export function drawText(text: Json | undefined, { tools }: Place, kind = 'text'): HTMLElement {
  const tag = words(text, 'tag');
  const lines = words(text, 'lines');
  const colour = words(text, 'text_color');
  const style = {
    'font-size': words(text, 'text_size') ? tools.textSize(words(text, 'text_size')) : undefined,
    color: colour ? tools.colour(colour) : undefined,
    'text-align': words(text, 'text_align') || undefined,
    '-webkit-line-clamp': lines || undefined,
  };
  const content = wording(text);
  if (tag === 'plain_text') return el('div', { class: `${kind} plain${lines ? ' clamped' : ''}`, style }, content);
  const blocks = parseMarkdown(content, tag === 'lark_md' ? 'lark_md' : 'markdown');
  return el('div', { class: `${kind} markdown${lines ? ' clamped' : ''}`, style }, ...drawMarkdown(blocks, tools));
}

/** The markdown component. */
export const drawMarkdownElement = (element: Json, place: Place): HTMLElement =>
  withIcon(element, drawText(element, place), place);

/** The div component: one text, or the old pairs of fields. */
export function drawDiv(element: Json, place: Place): HTMLElement {
  const width = words(element, 'width');
  const fields = Array.isArray(element.fields) ? element.fields : [];
  const text = part(element, 'text');
  const box = el(
    'div',
    { class: width === 'auto' ? 'div auto' : 'div', style: { width: /px$/.test(width) ? width : undefined } },
    text && drawText(text, place),
    ...fields.map((field) => drawText(part(field, 'text'), place, 'text field')),
  );
  return withIcon(element, box, place);
}

function withIcon(element: Json, content: HTMLElement, place: Place): HTMLElement {
  const icon = part(element, 'icon');
  return icon ? el('div', { class: 'with-icon' }, drawIcon(icon, place), content) : content;
}

export const drawRule = (): HTMLElement => el('hr', { class: 'rule' });
