import { formCard } from '../../../cards/form-card.ts';
import { subjectPreviewCard, subjectProblemsCard } from '../../../cards/inspections/import-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { shownForm } from './forms/table.ts';
import { handOf } from './hand.ts';
import { keptBundles, NOT_KEPT } from './see-subject.ts';
import { importBy } from './subject-import.ts';

const GONE: Drawn = { card: noticeCard('表单不在了', '这张表单已经用过或不在了，请重新打开。', 'over') };

/** An open form of the inspections, for whoever opened it. */
export async function drawInspectionForm(
  { draft: id, openId }: ViewOf<'inspection-form'>,
  world: World,
  known: Known,
): Promise<Drawn> {
  const draft = await world.store.inspectionDraft(id);
  if (!draft || draft.usedAt || draft.openId !== openId) return GONE;
  const roster = await knownRoster(known, world);
  const shown = await shownForm(draft.ask, { openId, roster, world });
  if (!shown) return GONE;
  const { title, subtitle = '', fields } = shown;
  if (fields.length === 0) return { card: noticeCard(title, subtitle) };
  return { card: formCard({ submit: '提交', ...shown, action: { do: 'inspection-submit', draft: id } }) };
}

/** What a workbook of files would change now, with 确认导入; or what is wrong with it. */
export async function drawSubjectImport(
  { draft: id, openId }: ViewOf<'subject-import'>,
  world: World,
  known: Known,
): Promise<Drawn> {
  const [draft, roster] = await Promise.all([world.store.inspectionDraft(id), knownRoster(known, world)]);
  if (draft?.ask.form !== 'subject-import' || draft.openId !== openId || draft.usedAt) return GONE;
  if (keptBundles(openId, roster, world).length === 0) return { words: NOT_KEPT };
  const { fileName, problems, rows } = draft.ask;
  if (!rows) return { card: subjectProblemsCard(fileName, problems ?? []) };
  const { fresh, changed, same } = await importBy(rows, handOf(openId, 'workbook', roster, world), world, true);
  return { card: subjectPreviewCard({ draft: id, fileName, fresh, changed, same }) };
}
