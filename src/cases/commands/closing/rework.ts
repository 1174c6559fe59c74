import { optionsOfWords } from '../../../forms/field.ts';
import { wordsIn } from '../../../forms/values.ts';
import { leadDepartments } from '../../record/case.ts';
import { isParent } from '../../record/parent.ts';
import { REWORK_WORDS, ReworkReason } from '../../record/reasons.ts';
import { coded, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { text } from '../field-schemas.ts';
import { byDesk } from '../rights.ts';
import { again } from './again.ts';

/** 退回重办, with a coded reason; the feedback must come again. */
export const rework = define({
  name: 'rework',
  word: '退回重办',
  fields: { reason: ReworkReason, text },
  from: ['to-verify'],
  ofParent: true,
  right: byDesk('退回重办'),
  button: 'beside',
  form: {
    fields: () => [
      {
        kind: 'choice',
        name: 'reason',
        label: '为什么退回重办',
        placeholder: '选原因',
        missing: '请选为什么退回重办',
        required: true,
        options: optionsOfWords(REWORK_WORDS),
      },
      {
        kind: 'text',
        name: 'text',
        label: '要补做什么',
        placeholder: '如：补一张清理后的照片',
        missing: '请写要补做什么',
        required: true,
      },
    ],
    read: (values) => ({ reason: wordsIn(values.reason), text: wordsIn(values.text) }),
  },
  onCard: 'work',
  told: { reason: coded('原因', REWORK_WORDS), text: spoken('要补做') },
  rule({ c, command }) {
    return {
      kind: 'effect',
      // A 总事件 goes back to who leads it; what was not done is opened again on its own card.
      to: isParent(c) ? 'closable' : 'in-hand',
      reason: command.reason,
      changes: { ...again(c), reworks: c.reworks + 1 },
      tells: [tell(c, 'lead-duty', 'rework', leadDepartments(c.lead))],
    };
  },
});
