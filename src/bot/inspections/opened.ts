import type { InspectionAsk } from '../../inspections/ask.ts';
import type { Roster } from '../../roster/roster.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** Opens a form in the presser's own chat, or says why not. */
export async function opened(
  { who: { openId } }: Click,
  world: World,
  ask: (roster: Roster) => InspectionAsk | string | Promise<InspectionAsk | string>,
): Promise<Reaction> {
  const wanted = await ask(await readRoster(world));
  if (typeof wanted === 'string') return toast(wanted, 'warning');
  const draft = world.newId();
  return {
    changes: [{ kind: 'inspection-draft', draft: { id: draft, openId, at: world.now(), ask: wanted } }],
    says: [{ kind: 'send', to: { openId }, view: { view: 'inspection-form', draft, openId } }],
    answer: { toast: { type: 'info', content: `表单${TO_OWN_CHAT}` } },
  };
}
