import type { ActionOf } from '../../../cards/actions.ts';
import { leftOut } from '../../forms/left-out.ts';
import { valuesOf } from '../core/form-values.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { asAdmin, nameIn } from './admins.ts';
import { done } from './done.ts';
import { submitErase } from './on-erase.ts';
import { submitImport } from './on-import.ts';
import { isPlain, plainForm } from './plain-forms.ts';

/** A form of the roster was submitted: it does what it asks for, once, and the log says so. A refusal is a toast. */
export async function onRosterSubmit(
  { draft: id }: ActionOf<'roster-submit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
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
  if (!isPlain(draft.ask)) return toast('这张表单找不到了，请重新打开。', 'warning');
  const { catalogue, newId } = world;
  const context = { roster, catalogue, now: world.now(), newId };
  const form = plainForm(draft.ask);
  const wrong = leftOut(form.fields(draft.ask, context), values);
  if (wrong) return toast(wrong, 'warning');
  const submitted = form.submit(draft.ask, values, context);
  if (submitted.kind === 'refused') return toast(submitted.why, 'warning');
  return done(draft, nameIn(roster, openId), submitted, world);
}
