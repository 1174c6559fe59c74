import { spoken } from '../../told/line.ts';
import { tellPerson } from '../../told/tells.ts';
import { define } from '../define.ts';
import { text } from '../field-schemas.ts';
import { holdAsked } from '../guards.ts';
import { onlyText } from '../one-field.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { isSecond, needsLeader } from './held.ts';

/** 不同意暂缓: work goes on; whoever asked hears why. */
export const refuseHold = define({
  name: 'refuseHold',
  word: '不同意暂缓',
  fields: { text },
  from: ['in-hand'],
  when: holdAsked,
  right: { may: DESK_OR_LEADER, who: '暂缓由指挥室审批，第二次由带班领导审批' },
  button: 'beside',
  form: onlyText('为什么不同意', '申请的人会看到', '请写为什么不同意'),
  shown: (c, { relations }) => !isSecond(c) || relations.includes('leader'),
  told: { text: spoken('为什么') },
  rule({ c, actor }) {
    if (!c.holdAsk) return refuse('not-now', holdAsked.why);
    const refused = needsLeader(c, actor);
    if (refused) return refused;
    return { kind: 'effect', changes: { holdAsk: null }, tells: [tellPerson(c, c.holdAsk.by.openId, 'hold-refused')] };
  },
});
