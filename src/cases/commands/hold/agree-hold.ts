import { define } from '../define.ts';
import { holdAsked } from '../guards.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { askedDateFault, held, isSecond, needsLeader } from './held.ts';

/** 同意暂缓. The date is looked at again: it may have passed while the request waited. */
export const agreeHold = define({
  name: 'agreeHold',
  word: '同意暂缓',
  fields: {},
  from: ['in-hand'],
  when: holdAsked,
  right: { may: DESK_OR_LEADER, who: '暂缓由指挥室审批，第二次由带班领导审批' },
  button: 'forward',
  press: () => ({}),
  shown: (c, viewer) =>
    (!isSecond(c) || viewer.relations.includes('leader')) &&
    c.holdAsk !== null &&
    askedDateFault(c.holdAsk, viewer) === undefined,
  told: {},
  rule({ c, actor, context }) {
    if (!c.holdAsk) return refuse('not-now', holdAsked.why);
    const refused = needsLeader(c, actor) ?? askedDateFault(c.holdAsk, context);
    return refused ?? held(c, c.holdAsk.until, c.holdAsk.reason, context, { holds: c.holds + 1 });
  },
});
