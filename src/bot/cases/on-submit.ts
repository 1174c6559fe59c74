import type { ActionOf } from '../../../cards/actions.ts';
import { wordsIn } from '../../forms/values.ts';
import { alarmInForm } from '../core/alarm.ts';
import { valuesOf } from '../core/form-values.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { submitBundle } from './submit-bundle.ts';
import { submitCommand } from './submit-command.ts';
import { submitReport } from './submit-report.ts';
import { submitSettle } from './submit-settle.ts';

/**
 * Somebody submitted a form: it becomes what it asked for, once. A refusal is a toast, so that nothing typed is lost. A
 * danger told of in it is answered first.
 */
export async function onSubmit({ draft: draftId }: ActionOf<'submit'>, click: Click, world: World): Promise<Reaction> {
  const first = await world.store.draft(draftId);
  const caseId = first?.body.form === 'case' ? first.body.caseId : undefined;
  const reading = await read({ draftId, caseId }, world);
  const { draft } = reading;
  if (!draft) return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.openId !== click.who.openId) return toast('这张表单是别人打开的，请自己点一次按钮。', 'warning');
  if (draft.usedAt) return toast(`已经提交过了：${draft.result ?? ''}`, 'info');
  const { body } = draft;
  const values = valuesOf(click.form ?? {});
  if (body.form === 'case') return submitCommand({ draft: { ...draft, body }, values, reading }, world);
  if (body.form === 'hold') return toast('这张表单找不到了，请重新打开。', 'warning');
  if (body.form === 'bundle') {
    const words = wordsIn(values.description);
    const told =
      words === body.words ? [] : alarmInForm(words, { to: { openId: draft.openId }, about: draft.id }, world);
    const bundled = { draft: { ...draft, body }, values, click, reading };
    return together({ changes: [], says: told }, await submitBundle(bundled, world));
  }
  const submitted = { draft: { ...draft, body }, values, click, reading };
  if (body.form === 'settle') return submitSettle(submitted, world);
  const said = wordsIn(values.description);
  // What was asked before the form was opened has been answered.
  const alarm = said === body.words ? [] : alarmInForm(said, { to: { openId: draft.openId }, about: draft.id }, world);
  return together({ changes: [], says: alarm }, await submitReport(submitted, world));
}
