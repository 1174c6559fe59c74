import type { Council } from '../../record/case.ts';
import { define } from '../define.ts';
import { WHISTLED, whistleIs } from '../guards.ts';
import { actingPerson } from '../parties.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { sitting } from './sitting.ts';

/** 同意吹哨: before the group is made, or afterwards for an urgent one. */
export const agree = define({
  name: 'agree',
  word: '同意吹哨',
  fields: {},
  from: [...WHISTLED, 'in-council'],
  when: whistleIs('asked', 'sitting'),
  right: { may: DESK_OR_LEADER, who: '吹哨由指挥室或带班领导审批' },
  button: 'forward',
  press: () => ({}),
  told: {},
  rule({ c, actor, context }) {
    if (!c.council) return refuse('not-now', '没有等待审批的吹哨');
    const agreed: Council = {
      ...c.council,
      status: 'agreed',
      agreedBy: actingPerson(actor),
      agreedAt: context.now,
    };
    if (c.state === 'in-council') return { kind: 'effect', changes: { council: agreed }, tells: [] };
    return sitting(c, agreed, context);
  },
});
