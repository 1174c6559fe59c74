import type { ActionOf } from '../../../cards/actions.ts';
import { isChatId } from '../../brands.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { asAdmin } from './admins.ts';
import { OPENING } from './opening.ts';

/** Opens a form of the roster in the admin's own chat. What its pickers offer is fixed now and kept with it. */
export async function onRosterForm(
  { form, of = '', n = 0 }: ActionOf<'roster-form'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const { roster, refused } = await asAdmin(openId, 'manageRoster', world);
  if (refused) return refused;
  const ask = await OPENING[form]({ of, n, roster, world });
  if (typeof ask === 'string') return toast(ask, 'warning');
  const draft = world.newId();
  // The members of a group are the platform's to tell: the job asks, then sends the form.
  const asksPlatform = ask.form === 'grant' && isChatId(ask.source);
  return {
    changes: [{ kind: 'roster-draft', draft: { id: draft, openId, at: world.now(), ask } }],
    says: [
      asksPlatform
        ? { kind: 'roster-job', id: draft, job: { do: 'offer-members', draft } }
        : { kind: 'send', to: { openId }, view: { view: 'roster-form', draft, openId } },
    ],
    answer: { toast: { type: 'info', content: `表单${TO_OWN_CHAT}` } },
  };
}
