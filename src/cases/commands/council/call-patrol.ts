import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { WHISTLED } from '../guards.ts';
import { WHISTLERS } from '../rights.ts';

/** 先请片区队员到场: needs nobody's consent, and is offered before a whistle. */
export const callPatrol = define({
  name: 'callPatrol',
  word: '先请片区队员到场',
  fields: { text: optional },
  from: WHISTLED,
  right: { may: WHISTLERS, who: '请队员到场由网格员、联络站、主责部门或指挥室提出；您可以点「补充」' },
  button: 'folded',
  press: () => ({ text: null }),
  onCard: 'note',
  told: { text: spoken('说明') },
  rule: ({ c, context }) => ({
    kind: 'effect',
    changes: { patrolCalledAt: context.now },
    tells: [tell(c, 'patrol', 'patrol-called')],
  }),
});
