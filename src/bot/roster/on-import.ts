import { afterImport, planImport } from '../../roster/import-plan.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Outcome, toast } from '../outcome.ts';
import type { World } from '../world.ts';
import { keepsAnAdmin, NO_ADMIN_LEFT, nameIn } from './admins.ts';
import { done } from './done.ts';
import type { AskOf, RosterDraft } from './drafts.ts';

/** 确认导入: the workbook over the roster of this moment, in one commit or none, once. */
export function submitImport(draft: RosterDraft & { ask: AskOf<'import'> }, roster: Roster, world: World): Outcome {
  const { resolved, fileName } = draft.ask;
  if (!resolved) return toast('这份表格有问题，请改好再发。', 'warning');
  const plan = planImport(resolved, roster, world.newId);
  if (!keepsAnAdmin(afterImport(roster, plan), world)) return toast(NO_ADMIN_LEFT, 'warning');
  const what = `表格导入「${fileName}」：${plan.people.length} 人，加角色 ${plan.grants.length} 个，去角色 ${plan.grantsRemoved.length} 个，班次 ${plan.shifts.length} 个，部门 ${plan.settings.length} 个，小区 ${plan.estates.length} 个，片区 ${plan.patrols.length} 个`;
  const changes = [{ kind: 'roster-import', rows: plan, at: world.now() } as const];
  return done(draft, nameIn(roster, draft.openId), { kind: 'done', changes, what }, world);
}
