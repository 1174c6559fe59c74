import { api } from '../api.ts';
import { el } from '../dom.ts';
import type { Office } from '../office.ts';
import { closing, openDialog } from '../overlay/dialog.ts';
import { toast } from '../overlay/toast.ts';

/** Asks for a name and members and makes a group with the bot in it; its id, or nothing when left or refused. */
export async function makeGroup(office: Office, as: string): Promise<string | undefined> {
  const name = el('input', {
    class: 'input',
    is: { type: 'text', maxlength: 60, placeholder: '群名称', 'aria-label': '群名称' },
  });
  const ticks = office.people
    .filter(({ id }) => id !== as)
    .map((person) => {
      const tick = el('input', { is: { type: 'checkbox', value: person.id } });
      return {
        id: person.id,
        tick,
        row: el('label', { class: 'tick-row' }, tick, person.name, el('small', {}, office.postOf(person))),
      };
    });
  const body = [name, el('div', { class: 'tick-rows' }, ...ticks.map(({ row }) => row))];
  const answer = await openDialog('建一个群，谁管也在里面', 'box', body, [
    closing('取消', ''),
    closing('建群', 'yes', 'primary_filled'),
  ]);
  if (answer !== 'yes') return undefined;
  const members = ticks.filter(({ tick }) => tick.checked).map(({ id }) => id);
  try {
    return (await api.makeGroup(as, name.value.trim() || '新的群', members)).chat_id;
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error), 'error');
    return undefined;
  }
}
