import type { AskOf } from '../../../inspections/ask.ts';
import { toast } from '../../core/reaction.ts';
import { keptBundles } from '../see-subject.ts';
import { importOf } from '../subject-import.ts';
import { done, type FormOf } from './form.ts';

/** 确认导入: the workbook over the files of this moment, in one commit or none, once. It is drawn by its own card. */
export const importForm: FormOf<AskOf<'subject-import'>> = {
  shown: () => undefined,
  async submit({ rows, fileName }, submitted) {
    const { openId, roster, world, draft } = submitted;
    if (!rows) return toast('这份表格有问题，请改好再发。', 'warning');
    const kept = keptBundles(openId, roster, world).map(({ id }) => id);
    const other = rows.find(({ bundle }) => !kept.includes(bundle));
    if (other) return toast(`「${other.sheet}」的档案不归您填，请交给清单管理员`, 'warning');
    const { writes, fresh, changed } = await importOf(rows, { openId, roster, world });
    const words = `表格导入档案：新建 ${fresh.length} 家，更新 ${changed.length} 家`;
    return done(submitted, words, {
      changes: [
        { kind: 'subjects', writes },
        // The form need not keep the operators' names once they are in the files.
        { kind: 'inspection-draft-filled', id: draft.id, ask: { form: 'subject-import', fileName } },
      ],
      says: [],
    });
  },
};
