import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { Command } from '../../cases/commands/table.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import { nothing, type Outcome, toast } from '../outcome.ts';
import type { World } from '../ports/world.ts';
import { changesOf } from './act.ts';
import { contextOf, matterFacts, rosterOf } from './office.ts';
import { photosToJoin } from './photos.ts';
import { placeOf, type Submitted, takeCaseNumber } from './report.ts';
import { sayTells } from './tell.ts';

/** 当场已处理: one line or one photo, closed at once; the record of 劝阻 that 治安管理处罚法 88 asks for. */
export async function submitSettle({ draft, values, click, gathered }: Submitted, world: World): Promise<Outcome> {
  if (draft.body.form !== 'settle') return nothing;
  const roster = rosterOf(gathered.roster, world);
  const place = placeOf(values, roster);
  if (!place) return toast('请选一个小区。', 'warning');
  const matter = matterFacts(draft.body.matter, world);
  const photos = gathered.draftPhotos.flatMap((photo) => photo.ownKey ?? []);
  const written = typeof values.text === 'string' && values.text.trim() !== '';
  if (!written && photos.length === 0 && gathered.draftPhotos.length > 0)
    return toast('照片还在收，请过几秒再点一次。', 'warning');
  const parsed = Command.safeParse({
    do: 'settle',
    place,
    object: null,
    photos,
    matterId: matter?.id ?? '',
    how: values.how,
    text: typeof values.text === 'string' && values.text.trim() ? values.text.trim() : null,
    anyway: draft.body.filled !== undefined,
  });
  if (!parsed.success || parsed.data.do !== 'settle') return toast('请选怎么处理的，再提交。', 'warning');
  const past = await world.store.earlier(matter?.id ?? null, place.estate, place.community, world.now() - 30 * DAY_MS);
  const opening = { matterId: matter?.id ?? null, place };
  const context = contextOf(
    { key: `draft:${draft.id}`, seen: null, roster, matter, newId: await takeCaseNumber(world), opening, past },
    world,
  );
  const decision = decide(undefined, parsed.data, roster.actor(click.who.openId), context);
  if (decision.kind === 'refused') {
    const refused = toast(decision.why, 'warning');
    // Pressed once more, it is registered all the same.
    return decision.code === 'offer-report'
      ? { ...refused, changes: [{ kind: 'draft-filled', id: draft.id, body: { ...draft.body, filled: values } }] }
      : refused;
  }
  const { next, tells } = decision;
  return {
    changes: [
      ...changesOf(decision),
      { kind: 'draft-used', id: draft.id, at: world.now(), result: next.id },
      { kind: 'photos-moved', from: draft.id, to: next.id },
      { kind: 'collect', openId: click.who.openId, target: next.id, until: world.now() + 30 * 60_000 },
    ],
    says: [
      ...sayTells(next, tells, roster, world, click.messageId),
      ...photosToJoin(gathered.draftPhotos, photos, world),
    ],
    answer: {
      toast: { type: 'success', content: `已登记：${next.id}` },
      show: { view: 'settled', case: next.id, how: parsed.data.how },
      fresh: next,
    },
  };
}
