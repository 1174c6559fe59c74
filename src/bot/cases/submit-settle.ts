import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { Command } from '../../cases/commands/table.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import { wordsOrNull } from '../../forms/values.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { World } from '../ports/world.ts';
import { contextOf, openingFacts } from './context.ts';
import { newCase, placeOf, type SubmittedOpening, takeCaseNumber } from './opening.ts';
import { openingFields } from './opening-asked.ts';
import { readyPhotos } from './photos-to-join.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** 当场已处理: one line or one photo, closed at once; the record of 劝阻 that 治安管理处罚法 88 asks for. */
export async function submitSettle(submitted: SubmittedOpening, world: World): Promise<Reaction> {
  const { draft, values, click, reading } = submitted;
  const { roster, draftPhotos } = reading;
  const place = placeOf(values, roster);
  if (!place) return toast('请选在哪个小区，再提交。', 'warning');
  if (!place.detail) return toast('请写具体位置，或选最近的地方。', 'warning');
  const matter = openingFacts(draft.body.matter, world);
  const photos = readyPhotos(draftPhotos);
  const text = wordsOrNull(values.text);
  if (!text && photos.length === 0 && draftPhotos.length > 0) return toast('照片还在收，请过几秒再点一次。', 'warning');
  const anyway = draft.body.filled !== undefined;
  const parsed = Command.safeParse({
    do: 'settle',
    place,
    object: null,
    photos,
    matterId: matter?.id ?? '',
    how: values.how,
    text,
    anyway,
  });
  if (!parsed.success) return toast(whatIsMissing(parsed.error.issues, openingFields(draft, roster, world)), 'warning');
  if (parsed.data.do !== 'settle') return toast('这张表单找不到了，请重新打开。', 'warning');
  const past = await world.store.earlier({ ...place, matter: matter?.id ?? null }, world.now() - 30 * DAY_MS);
  const opening = { matterId: matter?.id ?? null, place, object: null };
  const newId = await takeCaseNumber(world);
  const context = contextOf({ key: `draft:${draft.id}`, seen: null, roster, matter, newId, opening, past }, world);
  const decision = decide(undefined, parsed.data, roster.actor(click.who.openId), context);
  if (decision.kind === 'refused') {
    const refused = toast(decision.why, 'warning');
    // Pressed once more, it is registered all the same.
    return decision.code === 'offer-report'
      ? { ...refused, changes: [{ kind: 'draft-filled', id: draft.id, body: { ...draft.body, filled: values } }] }
      : refused;
  }
  const { next } = decision;
  return {
    ...newCase(decision, submitted, photos, world),
    answer: {
      toast: { type: 'success', content: `已登记：${next.id}` },
      show: { view: 'settled', case: next.id, how: parsed.data.how, openId: click.who.openId },
      known: { c: next, roster },
    },
  };
}
