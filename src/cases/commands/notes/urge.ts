import { workingDaysBetween } from '../../calendar/calendar.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { refuse } from '../ruling.ts';
import { tellHolder } from './holder.ts';

/** 催办: once a working day. */
export const urge = define({
  name: 'urge',
  word: '催办',
  fields: { text: optional },
  from: OPEN_STATES,
  right: { may: ['reporter'], who: '催办由上报人操作；其他人可以点「补充」' },
  button: 'beside',
  press: () => ({ text: null }),
  told: { text: spoken('说明') },
  rule({ c, context }) {
    const last = c.lastUrgedAt;
    if (last !== null && workingDaysBetween(last, context.now, context.calendar) < 1)
      return refuse('not-now', '一个工作日催一次，今天已经催过了；有新情况请点「补充」');
    return {
      kind: 'effect',
      changes: { lastUrgedAt: context.now, urges: c.urges + 1 },
      tells: [tellHolder(c, 'urged')],
    };
  },
});
