import type { ActionOf } from '../../../cards/actions.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { refusedList } from './lists.ts';

/** Another page or shelf of a list, in place. A list in somebody's chat shows only what its owner may see. */
export async function onList({ list, shelf, page }: ActionOf<'list'>, { who }: Click, world: World): Promise<Reaction> {
  const { openId } = who;
  const roster = await readRoster(world);
  const refused = refusedList(list, openId, roster);
  if (refused) return toast(refused, 'warning');
  return { ...nothing, answer: { show: { view: 'case-list', list, shelf, page, openId }, known: { roster } } };
}

/** 待办 or 指挥台 of whoever presses, in their own chat. */
export function onMyList({ list }: ActionOf<'my-list'>, { who: { openId } }: Click): Reaction {
  const view = { view: 'case-list', list, page: 0, openId } as const;
  return { ...toast(TO_OWN_CHAT), says: [{ kind: 'send', to: { openId }, view }] };
}
