import { leadDepartments } from '../../record/case.ts';
import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { text } from '../field-schemas.ts';
import { onlyText } from '../one-field.ts';
import { again, works, worksIt } from './again.ts';

/** 没解决: back to the lead; its head hears of the second time. */
export const unsolved = define({
  name: 'unsolved',
  word: '没解决',
  fields: { text },
  from: ['to-confirm'],
  right: { may: ['reporter', 'grid-here', 'speaks-for'], who: '是否解决由上报人或当地网格员确认；您可以找他们' },
  button: 'beside',
  shown: (c, viewer) => !works(c, viewer),
  form: onlyText('哪里没解决', '如：昨晚又在原地摆了', '请写哪里没解决'),
  onCard: 'work',
  told: { text: spoken('哪里没解决') },
  rule({ c, actor }) {
    const refused = worksIt(c, actor);
    if (refused) return refused;
    const unsolvedCount = c.unsolvedCount + 1;
    const departments = leadDepartments(c.lead);
    return {
      kind: 'effect',
      to: 'in-hand',
      changes: { ...again(c, 'unsolved'), unsolvedCount },
      tells: [
        tell(c, 'lead-duty', 'unsolved', departments),
        ...(unsolvedCount >= 2 ? [tell(c, 'lead-head', 'unsolved', departments)] : []),
      ],
    };
  },
});
