import { OPEN_STATES } from '../../record/state.ts';
import { spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { tellHolder } from './holder.ts';

/** 解除督办. */
export const releaseSupervision = define({
  name: 'releaseSupervision',
  word: '解除督办',
  fields: { text: optional },
  from: OPEN_STATES,
  when: { holds: (c) => c.supervision !== null, why: '这件没有在督办' },
  right: { may: DESK_OR_LEADER, who: '督办由带班领导或指挥室解除' },
  button: 'folded',
  press: () => ({ text: null }),
  onCard: 'note',
  told: { text: spoken('说明') },
  rule: ({ c }) => ({
    kind: 'effect',
    changes: { supervision: null },
    tells: [tellHolder(c, 'supervision-released')],
  }),
});
