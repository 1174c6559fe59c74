import type { ActionOf } from '../../../cards/actions.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { openedForm } from './on-place.ts';
import { looksAfterParts } from './own-list.ts';
import { ownVisit } from './pressed.ts';

/** Opens a form of a visit in the presser's own chat, or says why not. */
export async function onVisitForm(
  { visit, form }: ActionOf<'visit-form'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const own = await ownVisit(visit, click.who.openId, world);
  return 'instead' in own ? own.instead : openedForm({ form, visit }, click, world);
}

/** A list of common parts: where is asked first. */
export async function onVisitOwn({ list }: ActionOf<'visit-own'>, click: Click, world: World): Promise<Reaction> {
  const roster = await readRoster(world);
  if (!looksAfterParts(click.who.openId, roster)) return toast('公共部位由社区、网格、物业自己看', 'warning');
  return openedForm({ form: 'visit-own', list }, click, world);
}
