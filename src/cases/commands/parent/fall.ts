import { leadDepartments } from '../../record/case.ts';
import { CaseId } from '../../record/ids.ts';
import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { refuse } from '../ruling.ts';

/** A child is withdrawn with its parent, before anybody has signed for it; never by itself. */
export const fall = define({
  name: 'fall',
  word: '随总事件撤回',
  fields: { from: CaseId },
  from: ['to-dispatch', 'to-sign', 'return-review'],
  right: { may: ['parent-reporter'], who: '分事件随总事件一起撤回；单独一件不办的，请指挥室处理' },
  onCard: 'ending',
  told: { from: spoken('总事件') },
  rule({ c, command, context }) {
    if (c.parent?.id !== command.from) return refuse('missing', '这不是那一件总事件的分事件');
    if (c.times.firstSigned !== null) return refuse('too-late', '已经有部门签收，不能撤回');
    return {
      kind: 'effect',
      to: 'withdrawn',
      changes: { times: { ...c.times, ended: context.now } },
      tells: [c.lead ? tell(c, 'lead-duty', 'withdrawn', leadDepartments(c.lead)) : tell(c, 'desk', 'withdrawn')],
    };
  },
});
