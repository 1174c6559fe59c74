import { el, fill } from '../dom.ts';
import { avatar } from '../look/avatar.ts';
import { icon } from '../look/icons.ts';
import type { Office } from '../office.ts';
import { openChooser } from '../overlay/chooser.ts';
import { unreadOf } from '../unread.ts';

/** Who sits at a pane, and the list to put somebody else there; it says who has something unread. */
export function createPersonButton(office: Office, onChoose: (as: string) => void) {
  const element = el('button', {
    class: 'person-button',
    is: { type: 'button', 'aria-haspopup': 'listbox' },
    on: { click: () => void open() },
  });
  let shown = '';
  async function open() {
    const unread = new Map(await Promise.all(office.people.map(async ({ id }) => [id, await unreadOf(id)] as const)));
    const choices = office.people.map((person) => ({
      value: person.id,
      label: person.name,
      hint: office.postOf(person),
      badge: unread.get(person.id) ? String(unread.get(person.id)) : '',
      face: () => avatar(person.name),
    }));
    openChooser(element, {
      choices,
      chosen: [shown],
      several: false,
      title: '换个人',
      onChoose: ([as]) => as && onChoose(as),
    });
  }
  return {
    element,
    show: (as: string) => {
      shown = as;
      const person = office.people.find(({ id }) => id === as);
      const name = person?.name ?? '';
      element.setAttribute('aria-label', `现在是${name}，换个人`);
      fill(
        element,
        avatar(name),
        el('span', { class: 'who' }, name, el('small', {}, person ? office.postOf(person) : '')),
        icon('swap', 14),
      );
    },
  };
}
