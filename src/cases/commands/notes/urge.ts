import { type Calendar, workingDaysBetween } from '../../calendar/calendar.ts';
import type { Case } from '../../record/case.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { refuse } from '../ruling.ts';
import { tellHolder } from './holder.ts';

/** Not while it waits for the reporter's own word, stands still, or is in other hands. */
const URGED_STATES = OPEN_STATES.filter((state) => !['to-confirm', 'on-hold', 'referred-out'].includes(state));

const urgedToday = (c: Case, now: number, calendar: Calendar): boolean =>
  c.lastUrgedAt !== null && workingDaysBetween(c.lastUrgedAt, now, calendar) < 1;

/** 催办: once a working day, while somebody could hurry. */
export const urge = define({
  name: 'urge',
  word: '催办',
  fields: { text: optional },
  from: URGED_STATES,
  ofParent: true,
  right: { may: ['reporter'], who: '催办由上报人操作；其他人可以点「补充」' },
  button: 'beside',
  shown: (c, { now, calendar }) => !urgedToday(c, now, calendar),
  press: () => ({ text: null }),
  onCard: 'note',
  told: { text: spoken('说明') },
  rule({ c, context }) {
    if (urgedToday(c, context.now, context.calendar))
      return refuse('not-now', '一个工作日催一次，今天已经催过了；有新情况请点「补充」');
    return {
      kind: 'effect',
      changes: { lastUrgedAt: context.now, urges: c.urges + 1 },
      tells: [tellHolder(c, 'urged')],
    };
  },
});
