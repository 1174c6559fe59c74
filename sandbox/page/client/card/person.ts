import { el } from '../dom.ts';
import { flag, type Json, part, parts, words } from '../json.ts';
import { drawPerson } from '../look/person.ts';
import { drawIcon } from './icon.ts';
import type { Place } from './place.ts';

/** The person component. */
export const drawPersonElement = (element: Json, { tools }: Place): HTMLElement =>
  drawPerson(
    words(element, 'user_id'),
    {
      showAvatar: flag(element, 'show_avatar', true),
      showName: flag(element, 'show_name'),
      capsule: words(element, 'style') === 'capsule',
      size: words(element, 'size', 'medium'),
    },
    tools,
  );

/** The person_list component. */
export function drawPersonList(element: Json, place: Place): HTMLElement {
  const show = {
    showAvatar: flag(element, 'show_avatar'),
    showName: flag(element, 'show_name', true),
    capsule: true,
    size: words(element, 'size', 'medium'),
  };
  const icon = part(element, 'icon') ?? part(element, 'ud_icon');
  return el(
    'div',
    { class: 'person-list' },
    icon && drawIcon(icon, place),
    ...parts(element, 'persons').map((person) => drawPerson(words(person, 'id'), show, place.tools)),
  );
}
