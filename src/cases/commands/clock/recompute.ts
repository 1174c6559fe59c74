import * as z from 'zod';
import { recompute as recomputed } from '../../clocks/clock-run.ts';
import { leadDepartments } from '../../record/case.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { unsaid } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { timingOf } from '../context.ts';
import { define } from '../define.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';

/** The clocks by a calendar that has changed; the timeline keeps the change, nobody is disturbed. */
export const recompute = define({
  name: 'recompute',
  word: '重算时限',
  fields: { edition: z.string() },
  from: OPEN_STATES,
  ofParent: true,
  right: byClock('时限重算'),
  onCard: 'timeline',
  told: { edition: unsaid('which calendar; the new times are on the card') },
  rule({ c, context }) {
    const clocks = c.clocks.map((clock) => recomputed(clock, timingOf(context)));
    if (clocks.every((clock, index) => clock === c.clocks[index])) return refuse('not-now', '时限没有变化');
    return {
      kind: 'effect',
      reason: 'calendar',
      changes: { clocks },
      tells: c.lead ? [tell(c, 'lead-duty', 'recomputed', leadDepartments(c.lead))] : [],
    };
  },
});
