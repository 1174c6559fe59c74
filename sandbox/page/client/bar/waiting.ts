import { el, fill } from '../dom.ts';
import { coalesced } from '../live.ts';
import { avatar } from '../look/avatar.ts';
import type { Office } from '../office.ts';
import { unreadOf } from '../unread.ts';

const SHOWN = 6;

/** People who sit nowhere and have something unread; pressing one puts them at a pane. */
export function createWaiting(office: Office, seated: () => string[], sit: (as: string) => void) {
  const element = el('div', { class: 'waiting', is: { role: 'group', 'aria-label': '别人的新消息' } });
  const refresh = coalesced(
    async () => {
      const away = office.people.filter(({ id }) => !seated().includes(id));
      const counted = await Promise.all(away.map(async (person) => ({ person, unread: await unreadOf(person.id) })));
      const waiting = counted.filter(({ unread }) => unread > 0).slice(0, SHOWN);
      fill(element, ...waiting.map(({ person, unread }) => drawOne(person.name, unread, () => sit(person.id))));
    },
    () => fill(element),
  );
  return { element, refresh };
}

function drawOne(name: string, unread: number, press: () => void): HTMLElement {
  const label = `${name}有 ${unread} 条新消息，换到这个人`;
  const is = { type: 'button', 'aria-label': label, title: label };
  return el('button', { is, on: { click: press } }, avatar(name), el('span', { class: 'badge' }, String(unread)));
}
