import { DAY_MS } from '../../calendar/calendar.ts';
import type { Limits } from '../../limits.ts';
import { type Case, leadDepartments } from '../../record/case.ts';
import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { text } from '../field-schemas.ts';
import { onlyText } from '../one-field.ts';
import { refuse } from '../ruling.ts';
import { again } from './again.ts';

const isLate = (c: Case, now: number, limits: Limits): boolean =>
  now > (c.times.closed ?? 0) + limits.reopenNaturalDays * DAY_MS;

/** 重新打开: the reporter within 15 days of closing, the desk any time. */
export const reopen = define({
  name: 'reopen',
  word: '重新打开',
  fields: { text },
  from: ['closed'],
  when: { holds: (c) => c.lead !== null, why: '这件没有派过部门，不能重新打开；请重新上报，会带上「第 N 次」的记录' },
  right: { may: ['reporter', 'dispatcher'], who: '重新打开由上报人（办结后不久）或指挥室操作；您可以重新上报' },
  button: 'beside',
  shown: (c, { now, limits, relations }) => relations.includes('dispatcher') || !isLate(c, now, limits),
  form: onlyText('为什么要重新打开', '如：修好两天又坏了', '请写为什么要重新打开'),
  onCard: 'work',
  told: { text: spoken('为什么') },
  rule({ c, actor, context }) {
    if (isLate(c, context.now, context.limits) && !actor.relationsTo(c).includes('dispatcher'))
      return refuse('too-late', `办结已超过 ${context.limits.reopenNaturalDays} 天；请重新上报，或请指挥室重新打开`);
    return {
      kind: 'effect',
      to: 'in-hand',
      changes: {
        ...again(c, 'unsolved'),
        reopens: c.reopens + 1,
        closing: null,
        satisfaction: null,
        times: { ...c.times, closed: null, ended: null },
      },
      tells: [tell(c, 'lead-duty', 'reopened', leadDepartments(c.lead))],
    };
  },
});
