import { el } from '../dom.ts';
import { avatar } from './avatar.ts';

type Show = { showAvatar: boolean; showName: boolean; capsule: boolean; size: string };

/** One person: picture, name, or both. */
export function drawPerson(id: string, show: Show, { nameOf }: { nameOf(id: string): string }): HTMLElement {
  const name = nameOf(id);
  return el(
    'span',
    { class: `person ${show.size}${show.capsule ? ' capsule' : ''}`, is: { title: name } },
    show.showAvatar && avatar(name),
    show.showName ? el('span', { class: 'person-name' }, name) : el('span', { class: 'for-ears' }, name),
  );
}
