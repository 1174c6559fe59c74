import type { CommandForm } from '../../cases/commands/asking.ts';
import { COMMANDS, isCommandName } from '../../cases/commands/table.ts';
import type { Values } from '../../forms/values.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import type { Reading } from '../core/reading.ts';
import type { Draft, DraftBody } from '../ports/forms.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { askingOf } from './asking.ts';
import { photosToJoin } from './photos-to-join.ts';

/** A command's form, as it was submitted. */
type SubmittedCommand = {
  draft: Draft & { body: Extract<DraftBody, { form: 'case' }> };
  values: Values;
  reading: Reading;
};

/** A command's form becomes the command; its pictures go with it or join the case beside it. */
export async function submitCommand({ draft, values, reading }: SubmittedCommand, world: World): Promise<Reaction> {
  const { body, openId } = draft;
  const { found, roster, draftPhotos } = reading;
  if (!isCommandName(body.act)) return toast('这张表单找不到了，请重新打开。', 'warning');
  const { word, form }: { word: string; form?: CommandForm<Record<string, unknown>> } = COMMANDS[body.act];
  if (!form || !found) return toast('找不到这个事件。', 'warning');
  const photos = draftPhotos.flatMap((photo) => photo.ownKey ?? []);
  const waiting = draftPhotos.length - photos.length;
  const asking = askingOf({ c: found, roster, openId, draft: draft.id, filled: body.filled }, world);
  const acted = await act(
    {
      found,
      command: { do: body.act, ...form.read(values, asking, photos) },
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
      says: photosToJoin(draftPhotos, form.photos ? photos : [], world),
      answer: {
        toast: { type: 'success', content: `${word}：已记上${still}` },
        show: { view: 'form-done', title: `${word}：已提交`, words: summary(values), case: found.id },
      },
    },
  );
}

/** The form's own words, kept in its place. */
function summary(values: Values): string {
  const typed = Object.values(values).filter(
    (value): value is string => typeof value === 'string' && value.length > 3 && value !== 'submit',
  );
  return typed.join('；') || '已提交';
}
