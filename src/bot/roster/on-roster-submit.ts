import type { ActionOf } from '../../../cards/actions.ts';
import type { Values } from '../../forms/values.ts';
import { valuesOf } from '../core/form-values.ts';
import { type Outcome, toast } from '../core/outcome.ts';
import type { Click } from '../ports/incoming.ts';
import type { RosterAsk } from '../ports/roster-drafts.ts';
import type { World } from '../ports/world.ts';
import { asAdmin, nameIn } from './admins.ts';
import { done } from './done.ts';
import { dutyChatForm, estateForm, hoursForm } from './form-offices.ts';
import { grantForm, patrolForm, shiftForm } from './form-people.ts';
import { type FormContext, refused as refusal, type Submitted } from './forms.ts';
import { submitErase } from './on-erase.ts';
import { submitImport } from './on-import.ts';

/** A form of the roster was submitted: it does what it asks for, once, and the log says so. A refusal is a toast. */
export async function onRosterSubmit(
  { draft: id }: ActionOf<'roster-submit'>,
  click: Click,
  world: World,
): Promise<Outcome> {
  const { openId } = click.who;
  const draft = await world.store.rosterDraft(id);
  if (!draft) return toast('这张表单找不到了，请重新打开。', 'warning');
  const { roster, refused } = await asAdmin(openId, 'manageRoster', world);
  if (refused) return refused;
  if (draft.openId !== openId) return toast('这张表单是别人打开的，请自己点一次按钮。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`);
  const values = valuesOf(click.form ?? {});
  if (draft.ask.form === 'erase') return submitErase({ ...draft, ask: draft.ask }, values, roster, click.key, world);
  if (draft.ask.form === 'import') return submitImport({ ...draft, ask: draft.ask }, roster, world);
  const { catalogue, newId } = world;
  const submitted = submitAsk(draft.ask, values, { roster, catalogue, now: world.now(), newId });
  if (submitted.kind === 'refused') return toast(submitted.why, 'warning');
  return done(draft, nameIn(roster, openId), submitted, world);
}

function submitAsk(ask: RosterAsk, values: Values, context: FormContext): Submitted {
  switch (ask.form) {
    case 'grant':
      return grantForm.submit(ask, values, context);
    case 'shift':
      return shiftForm.submit(ask, values, context);
    case 'patrol':
      return patrolForm.submit(ask, values, context);
    case 'duty-chat':
      return dutyChatForm.submit(ask, values, context);
    case 'hours':
      return hoursForm.submit(ask, values, context);
    case 'estate':
      return estateForm.submit(ask, values, context);
    default:
      return refusal('这张表单找不到了，请重新打开。');
  }
}
