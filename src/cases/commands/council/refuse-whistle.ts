import { spoken } from '../../told/line.ts';
import { tellPerson } from '../../told/tells.ts';
import { define } from '../define.ts';
import { text } from '../field-schemas.ts';
import { WHISTLED, whistleIs } from '../guards.ts';
import { onlyText } from '../one-field.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { refuse } from '../ruling.ts';

/** 不同意吹哨: with the reason, to the one who asked. */
export const refuseWhistle = define({
  name: 'refuse',
  word: '不同意吹哨',
  fields: { text },
  from: WHISTLED,
  when: whistleIs('asked'),
  right: { may: DESK_OR_LEADER, who: '吹哨由指挥室或带班领导审批' },
  button: 'beside',
  form: onlyText('为什么不同意', '申请的人会看到', '请写为什么不同意'),
  told: { text: spoken('为什么') },
  rule({ c }) {
    if (!c.council) return refuse('not-now', '没有等待审批的吹哨');
    const asker = c.council.askedBy;
    return {
      kind: 'effect',
      changes: { council: { ...c.council, status: 'refused' } },
      tells: asker ? [tellPerson(c, asker.openId, 'whistle-refused')] : [],
    };
  },
});
