import type { CommandName } from './commands.ts';
import type { PlanState } from './state.ts';

/** Who hears of a step, and how: the plan's card with what is to be done, or one line. */
export type To = 'approvers' | 'starter' | 'inspectors' | 'senders' | 'leaders';
/** `must`: somebody has to act on it, or would go where nobody goes any more; undelivered it goes on to the next in line. */
export type PlanNotice = { to: To; as: 'card' | 'line'; must: boolean };

const card = (to: To): PlanNotice => ({ to, as: 'card', must: true });
const line = (to: To): PlanNotice => ({ to, as: 'line', must: false });
const call = (to: To): PlanNotice => ({ to, as: 'line', must: true });

/** What each step tells, by the state it leads to; a new step does not compile until it is decided. */
const TOLD: Record<CommandName, Partial<Record<PlanState, PlanNotice[]>>> = {
  draft: {},
  revise: {},
  submit: { waiting: [card('approvers')] },
  approve: { approved: [card('starter'), card('senders')] },
  return: {
    returned: [card('starter')],
    running: [line('starter'), line('leaders')],
    told: [line('starter'), line('leaders')],
    correcting: [line('starter'), line('leaders')],
    closed: [line('starter'), line('leaders')],
  },
  send: {},
  announce: { announced: [line('senders')], unannounced: [line('senders')] },
  'begin-urgently': { running: [card('approvers'), line('leaders')] },
  brief: {
    approved: [card('inspectors'), card('starter')],
    announced: [card('inspectors')],
    unannounced: [card('inspectors')],
  },
  'tell-late': {
    running: [call('leaders'), card('approvers')],
    told: [call('leaders'), card('approvers')],
    correcting: [call('leaders'), card('approvers')],
    closed: [call('leaders'), card('approvers')],
  },
  visit: { told: [line('starter')], closed: [line('starter')] },
  join: {},
  'take-in': {
    waiting: [card('approvers'), line('starter')],
    drafting: [line('starter')],
    returned: [line('starter')],
    approved: [line('starter')],
    announced: [line('starter')],
    unannounced: [line('starter')],
  },
  cancel: { cancelled: [call('inspectors'), line('starter'), line('approvers')] },
};

/** Who is told of a step that led to a state. */
export const planToldOf = (command: CommandName, to: PlanState): PlanNotice[] => TOLD[command][to] ?? [];
