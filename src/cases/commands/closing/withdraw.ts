import { leadDepartments } from '../../record/case.ts';
import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';

/** 撤回 by the reporter, before anyone has signed. */
export const withdraw = define({
  name: 'withdraw',
  word: '撤回',
  fields: { text: optional },
  from: ['to-dispatch', 'to-sign'],
  when: { holds: (c) => c.absorbed.length === 0, why: '别人报的也并在这一件里，不能撤回；情况变了请点「补充」' },
  right: { may: ['reporter'], who: '撤回只能由上报人操作；不该办的请指挥室处理' },
  button: 'beside',
  sure: '撤回后不再办理，需要时请重新上报。',
  press: () => ({ text: null }),
  onCard: 'ending',
  told: { text: spoken('说明') },
  rule({ c, context }) {
    return {
      kind: 'effect',
      to: 'withdrawn',
      changes: { times: { ...c.times, ended: context.now } },
      tells: [
        c.lead ? tell(c, 'lead-duty', 'withdrawn', leadDepartments(c.lead)) : tell(c, 'desk', 'withdrawn'),
        // Who followed it instead of reporting anew has nothing else that goes on.
        ...(c.followers.length > 0 ? [{ ...tell(c, 'followers', 'withdrawn'), push: true }] : []),
      ],
    };
  },
});
