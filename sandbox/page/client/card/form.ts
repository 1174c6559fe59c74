import { el } from '../dom.ts';
import { type Json, parts } from '../json.ts';
import { boxStyle, marginStyle } from './box.ts';
import { drawAll, type Place } from './place.ts';

/** A form: its fields keep to themselves until a submit button gathers them. */
export function drawForm(element: Json, place: Place): HTMLElement {
  const form = { fields: [] };
  return el(
    'div',
    { class: 'form box', style: { ...boxStyle(element, '12px'), ...marginStyle(element) }, is: { role: 'form' } },
    ...drawAll(parts(element, 'elements'), { ...place, form }),
  );
}
