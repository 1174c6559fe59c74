import { dayOf } from '../calendar/calendar.ts';
import { closeOf } from '../clocks/clock-spans.ts';
import { leadDepartments } from '../record/case.ts';
import type { CaseState } from '../record/state.ts';
import { tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { tellClosed } from './decide-close.ts';
import { actingPerson, type Given, type Ruling, refuse } from './decision.ts';

/** 转出, or a new date from the same body: the desk stays on it. */
export function refer({ c, command, context }: Given<CommandOf<'refer'>>): Ruling {
  const { now, roster } = context;
  if (command.due < dayOf(now)) return refuse('missing', '预计回复日期不能在今天之前');
  const from = c.state === 'referred-out' && c.referral ? c.referral.from : c.state;
  const due = closeOf(command.due, roster.hours(null));
  return {
    kind: 'draft',
    to: 'referred-out',
    changes: {
      referral: { body: command.body, outsideNumber: command.outsideNumber, due, from },
      heldUntil: null,
      times: { ...c.times, referred: now },
    },
    tells: [tell(c, 'reporter', 'referred')],
  };
}

/** Where a case goes on when the outside body sends it back: to its lead if it had one, else to the desk. */
function backTo(from: CaseState, led: boolean): CaseState {
  if (!led) return 'to-dispatch';
  return from === 'to-sign' || from === 'return-review' ? 'to-sign' : 'in-hand';
}

/** 外单位已回复: closes the case with what they say, or takes it back. */
export function outsideReply({ c, command, actor, context }: Given<CommandOf<'outsideReply'>>): Ruling {
  const { now } = context;
  if (command.result === 'closed') {
    const by = actingPerson(actor);
    if (!command.outcome) return refuse('missing', '请选择办理结果');
    return {
      kind: 'draft',
      to: 'closed',
      reason: 'outside',
      changes: {
        closing: { how: 'outside', outcome: command.outcome, by },
        result: { text: command.text, outcome: command.outcome, photos: [] },
        times: { ...c.times, closed: now, ended: now },
      },
      tells: tellClosed(c, by.openId),
    };
  }
  const to = backTo(c.referral?.from ?? 'to-dispatch', c.lead !== null);
  return {
    kind: 'draft',
    to,
    changes: { referral: null, undispatched: to === 'to-dispatch' ? 'sent-back' : null },
    tells: [
      to === 'to-dispatch'
        ? tell(c, 'desk', 'to-dispatch')
        : tell(c, 'lead-duty', 'sent-back', leadDepartments(c.lead)),
      { ...tell(c, 'reporter', 'sent-back'), push: false },
    ],
  };
}
