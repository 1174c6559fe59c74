import { type Case, leadDepartments } from '../../record/case.ts';
import { type Child, isParent } from '../../record/parent.ts';
import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { refuse } from '../ruling.ts';

/** Somebody has signed for a part of it. */
const anySigned = ({ children }: Case): boolean => children.some(({ signed }) => signed);

const fallen = (child: Child, left: readonly Child[]): Child =>
  left.includes(child) ? { ...child, state: 'withdrawn', ended: true } : child;

/** 撤回 by the reporter, before anyone has signed; a 总事件 takes its 分事件 along. */
export const withdraw = define({
  name: 'withdraw',
  word: '撤回',
  fields: { text: optional },
  from: ['to-dispatch', 'to-sign', 'split'],
  ofParent: true,
  when: {
    holds: (c) => c.absorbed.length === 0 && c.mergedIn.length === 0,
    why: '还有别的上报并在这一件里，撤回了那些也没人办；不该办的请指挥室处理，情况变了请点「补充」',
  },
  right: { may: ['reporter'], who: '撤回只能由上报人操作；不该办的请指挥室处理' },
  button: 'beside',
  shown: (c) => !anySigned(c),
  sure: '撤回后不再办理，需要时请重新上报。',
  press: () => ({ text: null }),
  onCard: 'ending',
  told: { text: spoken('说明') },
  rule({ c, context }) {
    if (anySigned(c)) return refuse('too-late', '已经有部门签收，不能整件撤回；有变化请点「补充」');
    const left = c.children.filter(({ ended }) => !ended);
    return {
      kind: 'effect',
      to: 'withdrawn',
      changes: {
        times: { ...c.times, ended: context.now },
        ...(isParent(c) ? { children: c.children.map((child) => fallen(child, left)) } : {}),
      },
      tells: [
        c.lead ? tell(c, 'lead-duty', 'withdrawn', leadDepartments(c.lead)) : tell(c, 'desk', 'withdrawn'),
        // Who followed it instead of reporting anew has nothing else that goes on.
        ...(c.followers.length > 0 ? [{ ...tell(c, 'followers', 'withdrawn'), push: true }] : []),
      ],
      also: left.map((child) => ({ caseId: child.id, command: { do: 'fall', from: c.id } })),
    };
  },
});
