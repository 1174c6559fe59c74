import type { ActionOf } from '../../../cards/actions.ts';
import { leftOut } from '../../forms/left-out.ts';
import { valuesOf } from '../core/form-values.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { shownForm, submittedForm } from './forms/table.ts';

/** A form of the inspections was submitted: it does what it asks for, once. A refusal is a toast, and nothing typed is lost. */
export async function onInspectionSubmit(
  { draft: id }: ActionOf<'inspection-submit'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [draft, roster] = await Promise.all([world.store.inspectionDraft(id), readRoster(world)]);
  if (!draft) return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.openId !== openId) return toast('这张表单是别人打开的，请自己点一次按钮。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`);
  const values = valuesOf(click.form ?? {});
  const shown = await shownForm(draft.ask, { openId, roster, world });
  const wrong = shown && leftOut([...shown.fields, ...(shown.more ?? [])], values);
  if (wrong) return toast(wrong, 'warning');
  return submittedForm(draft.ask, { openId, roster, world, draft, values, click });
}
