import { afterImport, importWords, planImport } from '../../roster/import/plan.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { RosterChange } from '../ports/roster.ts';
import type { AskOf, RosterDraft } from '../ports/roster-drafts.ts';
import type { World } from '../ports/world.ts';
import { keepsAnAdmin, NO_ADMIN_LEFT, nameIn } from './admins.ts';
import { done } from './done.ts';

/** 确认导入: the workbook over the roster of this moment, in one commit or none, once. */
export function submitImport(draft: RosterDraft & { ask: AskOf<'import'> }, roster: Roster, world: World): Reaction {
  const { resolved, fileName } = draft.ask;
  if (!resolved) return toast('这份表格有问题，请改好再发。', 'warning');
  const plan = planImport(resolved, roster, world.newId);
  if (!keepsAnAdmin(afterImport(roster, plan), world)) return toast(NO_ADMIN_LEFT, 'warning');
  const what = `表格导入「${fileName}」：${importWords(plan)}`;
  // The form need not keep everybody's mobile once they are in the roster.
  const changes: RosterChange[] = [
    { kind: 'roster-import', rows: plan, at: world.now() },
    { kind: 'roster-draft-filled', id: draft.id, ask: { form: 'import', fileName } },
  ];
  return done(draft, nameIn(roster, draft.openId), { kind: 'done', changes, what }, world);
}
