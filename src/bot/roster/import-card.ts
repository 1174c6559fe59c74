import type { Card } from '../../../cards/elements.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { importPreviewCard, importProblemsCard } from '../../../cards/roster/import-cards.ts';
import { departmentWords, grantWords } from '../../../cards/roster/words.ts';
import type { DraftId } from '../../brands.ts';
import { planImport, type RosterImport } from '../../roster/import/plan.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';
import { nameIn } from './admins.ts';
import { changesNothing } from './changes-nothing.ts';

/** What a workbook would change now, with 确认导入; or what is wrong with it. */
export async function importCard(id: DraftId, roster: Roster, world: World): Promise<Card> {
  const draft = await world.store.rosterDraft(id);
  if (draft?.ask.form !== 'import') return noticeCard('找不到了', '请把表格再发一次。', 'over');
  const { fileName, problems, resolved } = draft.ask;
  if (!resolved) return importProblemsCard(fileName, problems ?? []);
  const plan = planImport(resolved, roster, world.newId);
  const removed = roster.grants
    .filter((grant) => plan.grantsRemoved.includes(grant.id))
    .map((grant) => `${nameIn(roster, grant.openId)}　${grantWords(grant, world.catalogue.nameOf)}`);
  return importPreviewCard({
    draft: id,
    fileName,
    rows: changesNothing(plan, roster) ? [] : summary(plan, roster, world),
    removed,
  });
}

function summary(plan: RosterImport, roster: Roster, world: World): [string, string][] {
  const fresh = plan.people.filter(({ openId }) => !roster.member(openId)).length;
  const offices = [...new Set(plan.shifts.map((shift) => shift.department))];
  const names = offices.map((id) => departmentWords(id, world.catalogue.nameOf)).join('、');
  const rows: [string, string, boolean][] = [
    ['人员', `${plan.people.length} 人，其中新登记 ${fresh} 人`, plan.people.length > 0],
    ['加角色', `${plan.grants.length} 个`, plan.grants.length > 0],
    ['去角色', `${plan.grantsRemoved.length} 个`, plan.grantsRemoved.length > 0],
    [
      '值班',
      `${names}：换成 ${plan.shifts.length} 个班次（原有 ${plan.shiftsRemoved.length} 个）`,
      plan.shifts.length > 0,
    ],
    ['部门', `${plan.settings.length} 个的值班群或办公时间`, plan.settings.length > 0],
    ['小区', `${plan.estates.length} 个`, plan.estates.length > 0],
    ['执法证', `${plan.certificates.length} 张`, plan.certificates.length > 0],
    ['片区队员', `${plan.patrols.length} 个片区`, plan.patrols.length > 0],
  ];
  return rows.filter(([, , any]) => any).map(([label, value]) => [label, value]);
}
