import type { Definition } from '../define.ts';
import { by, move, refuse } from '../ruling.ts';

/** What the council came to. What each department said stays beside it: who decides sees both. */
export const conclude: Definition<'conclude'> = {
  from: ['divided'],
  may: (actor) => actor.keeper || actor.leader,
  who: '会商结果由清单管理员或带班领导记',
  rule: ({ command: { minutes }, actor, context }) =>
    move('legal-review', { council: { by: by(actor), at: context.now, minutes } }),
};

/** The 司法所 finds it lawful, to be changed, or unlawful. What cites an article nobody has looked up is never lawful. */
export const review: Definition<'review'> = {
  from: ['legal-review'],
  may: (actor) => actor.legal,
  who: '法审由司法所做',
  rule({ p, command: { verdict, words }, actor, context }) {
    const legal = { by: by(actor), at: context.now, verdict, words };
    if (verdict !== 'lawful' && !words) return refuse('missing', '请写明哪里不合法、要怎么改');
    if (verdict === 'unlawful') return move('rejected', { legal, ended: words });
    if (verdict === 'amend') return move('drafting', { legal, proof: null });
    const strange = context.list.strange(p.edits);
    if (strange.length > 0) return refuse('unfit', `查不到这一条，不能通过：${strange.join('、')}。请选「要改」`);
    return move('deciding', { legal });
  },
};
