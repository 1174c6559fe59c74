import { wordsOf } from '../../../cards/cases/steps.ts';
import type { CommandForm } from '../../cases/commands/asking.ts';
import { COMMANDS, type Command, isCommandName } from '../../cases/commands/table.ts';
import type { Field } from '../../forms/field.ts';
import { type Values, wordsIn } from '../../forms/values.ts';
import { alarmInForm } from '../core/alarm.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import type { Reading } from '../core/reading.ts';
import type { Draft, DraftBody } from '../ports/forms.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { askingOf } from './asking.ts';
import { photosJoin, readyPhotos } from './photos-to-join.ts';

/** A command's form, as it was submitted. */
type SubmittedCommand = {
  draft: Draft & { body: Extract<DraftBody, { form: 'case' }> };
  values: Values;
  reading: Reading;
};

/** All that was written into a form, as one text. */
const writtenIn = (values: Values, fields: readonly Field[]): string =>
  fields
    .flatMap(({ kind, name }) => (kind === 'text' || kind === 'line' ? [wordsIn(values[name])] : []))
    .filter(Boolean)
    .join('\n');

/**
 * A command's form becomes the command; its pictures go with it or join the case beside it. A danger told of in it is
 * answered first, be the form taken or not.
 */
export async function submitCommand({ draft, values, reading }: SubmittedCommand, world: World): Promise<Reaction> {
  const { body, openId } = draft;
  const { found, roster, draftPhotos } = reading;
  if (!isCommandName(body.act)) return toast('这张表单找不到了，请重新打开。', 'warning');
  const { word, form }: { word: string; form?: CommandForm<Record<string, unknown>> } = COMMANDS[body.act];
  if (!form || !found) return toast('找不到这个事件。', 'warning');
  const photos = readyPhotos(draftPhotos);
  const waiting = draftPhotos.filter(({ ownKey }) => !ownKey).length;
  const asking = askingOf({ c: found, roster, openId, draft: draft.id, filled: body.filled }, world);
  const fields = form.fields(asking);
  const alarm = form.past ? [] : alarmInForm(writtenIn(values, fields), { to: { openId }, about: draft.id }, world);
  const acted = await act(
    {
      found,
      command: { do: body.act, ...form.read(values, asking, photos) },
      fields,
      actor: roster.actor(openId),
      key: `draft:${draft.id}`,
      seen: null,
      roster,
    },
    world,
  );
  if (acted.kind === 'refused') return { ...toast(acted.why, 'warning'), says: alarm };
  const still = waiting > 0 ? `，还有 ${waiting} 张照片在收` : '';
  return together(
    { changes: acted.changes, says: [...alarm, ...acted.says] },
    // A form without pictures may have been sent some all the same: they join the case beside it.
    photosJoin(draftPhotos, { from: draft.id, to: found.id, taken: form.photos ? photos : [] }, world),
    {
      changes: [
        { kind: 'draft-used', id: draft.id, at: world.now(), result: found.id },
        { kind: 'collected', openId },
      ],
      says: [],
      answer: {
        toast: { type: 'success', content: `${word}：已记上${still}` },
        show: { view: 'form-done', title: `${word}：已提交`, words: summary(acted.given, world), case: found.id },
      },
    },
  );
}

/** What was sent, kept in the form's place as whoever acts on it reads it: labels and words, no codes. */
const summary = (command: Command, { catalogue }: World): string =>
  wordsOf(command, { catalogue, seesPhone: true, say: (words) => words }) || '已提交';
