import type { CommandForm } from '../../cases/commands/asking.ts';
import { COMMANDS, isCommandName } from '../../cases/commands/table.ts';
import type { Values } from '../../forms/values.ts';
import { type Outcome, toast, together } from '../outcome.ts';
import type { Gathered } from '../ports/cases.ts';
import type { Draft } from '../ports/forms.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { askingOf } from './asking.ts';
import { rosterOf } from './office.ts';
import { photosToJoin } from './photos.ts';
import { submitReport } from './report.ts';
import { submitSettle } from './settle.ts';

/** Somebody submitted a form: it becomes what it asked for, once. A refusal is a toast, so that nothing typed is lost. */
export async function onSubmit(draftId: string, click: Click, world: World): Promise<Outcome> {
  const first = await world.store.draft(draftId);
  const gathered = await world.store.gather({
    draftId,
    caseId: first?.body.form === 'case' ? first.body.caseId : undefined,
  });
  const { draft } = gathered;
  if (!draft) return toast('这张表单找不到了，请重新打开。', 'warning');
  if (draft.openId !== click.who.openId) return toast('这张表单是别人打开的，请自己点一次按钮。', 'warning');
  if (draft.usedAt) return toast(draft.result ? `已经提交过了：${draft.result}` : '已经提交过了。', 'info');
  const values = valuesOf(click.form ?? {});
  if (draft.body.form === 'report') return submitReport({ draft, values, click, gathered, force: false }, world);
  if (draft.body.form === 'settle') return submitSettle({ draft, values, click, gathered }, world);
  return submitCase(draft, values, gathered, click, world);
}

/** What the client sent, narrowed: strings, lists of strings, ticks. Anything else is as if it were not there. */
export function valuesOf(form: Record<string, unknown>): Values {
  const entries = Object.entries(form)
    .slice(0, 40)
    .map(([name, value]): [string, Values[string]] => {
      if (typeof value === 'string')
        return [name, value === 'true' ? true : value === 'false' ? false : value.slice(0, 4000)];
      if (typeof value === 'boolean') return [name, value];
      if (Array.isArray(value))
        return [name, value.filter((one): one is string => typeof one === 'string').slice(0, 50)];
      return [name, undefined];
    });
  return Object.fromEntries(entries);
}

async function submitCase(
  draft: Draft,
  values: Values,
  gathered: Gathered,
  click: Click,
  world: World,
): Promise<Outcome> {
  const { body } = draft;
  if (body.form !== 'case' || !isCommandName(body.act)) return toast('这张表单找不到了，请重新打开。', 'warning');
  const { word, form }: { word: string; form?: CommandForm<Record<string, unknown>> } = COMMANDS[body.act];
  const { found } = gathered;
  if (!form || !found) return toast('找不到这个事件。', 'warning');
  const roster = rosterOf(gathered.roster, world);
  const { openId } = click.who;
  const photos = gathered.draftPhotos.flatMap((photo) => photo.ownKey ?? []);
  const waiting = gathered.draftPhotos.length - photos.length;
  const asking = askingOf({ c: found, roster, openId, draft: draft.id, filled: body.filled }, world);
  const command = { do: body.act, ...form.read(values, asking, photos) };
  const acted = await act(
    {
      found,
      command,
      fields: form.fields(asking),
      actor: roster.actor(openId),
      key: `draft:${draft.id}`,
      seen: null,
      roster,
    },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const still = waiting > 0 ? `，还有 ${waiting} 张照片在收` : '';
  return together(
    { changes: acted.changes, says: acted.says },
    {
      changes: [
        { kind: 'draft-used', id: draft.id, at: world.now(), result: found.id },
        { kind: 'photos-moved', from: draft.id, to: found.id },
        { kind: 'collected', openId },
      ],
      // A form without pictures may have been sent some all the same: they join the case beside it.
      says: photosToJoin(gathered.draftPhotos, form.photos ? photos : [], world),
      answer: {
        toast: { type: 'success', content: `${word}：已记上${still}` },
        show: { view: 'form-done', title: `${word}：已提交`, words: summary(values), case: found.id },
      },
    },
  );
}

/** The form's own words, kept in its place. */
export function summary(values: Values): string {
  const typed = Object.values(values).filter(
    (value): value is string => typeof value === 'string' && value.length > 3 && value !== 'submit',
  );
  return typed.join('；') || '已提交';
}
