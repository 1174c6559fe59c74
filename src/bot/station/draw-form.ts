import { formCard } from '../../../cards/form-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { formOf, readAsking } from './forms.ts';

const FORM_GONE: Drawn = { card: noticeCard('表单不在了', '这张表单已经用过或不在了，请重新打开。', 'over') };

/** An open form of the station, for whoever opened it. */
export async function drawStationForm({ draft: id, openId }: ViewOf<'station-form'>, world: World): Promise<Drawn> {
  const draft = await world.store.stationDraft(id);
  if (!draft || draft.usedAt || draft.openId !== openId) return FORM_GONE;
  const asking = await readAsking(draft, world);
  const form = asking && formOf(asking, world);
  return form ? { card: formCard({ ...form, action: { do: 'station-submit', draft: id } }) } : FORM_GONE;
}
