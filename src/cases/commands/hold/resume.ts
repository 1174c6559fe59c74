import { leadDepartments } from '../../record/case.ts';
import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { refuse } from '../ruling.ts';

/** 恢复: by the lead whenever it likes, by the clock not before the date. */
export const resume = define({
  name: 'resume',
  word: '恢复',
  fields: { text: optional },
  from: ['on-hold'],
  byClock: '到期恢复',
  right: { may: ['lead', 'lead-head', 'clock'], who: '恢复由主责部门操作，到期也会自动恢复' },
  button: 'forward',
  press: () => ({ text: null }),
  onCard: 'note',
  told: { text: spoken('说明') },
  rule({ c, actor, context }) {
    const due = c.clocks.find(({ name }) => name === 'resume')?.dueAt;
    if (actor.kind === 'clock' && (due === undefined || due > context.now))
      return refuse('not-now', '还没到恢复的日期');
    return {
      kind: 'effect',
      to: 'in-hand',
      changes: { heldUntil: null },
      tells: [{ ...tell(c, 'lead-duty', 'resumed', leadDepartments(c.lead)), push: actor.kind === 'clock' }],
    };
  },
});
