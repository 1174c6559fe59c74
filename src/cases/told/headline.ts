import type { Relation } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import { type CaseState, ENDED_STATES, WORKED_STATES } from '../record/state.ts';
import type { Notice } from './tells.ts';

const openTasks = (c: Case) => (c.council?.tasks ?? []).some((task) => task.doneAt === null);

const LEADS: readonly Relation[] = ['lead', 'lead-head', 'stand-in'];
const DESK: readonly Relation[] = ['dispatcher', 'leader'];
const TABLE: readonly Relation[] = ['seated', 'council', 'stand-in-awaited', 'stand-in-seat', ...LEADS];
const worked = ({ state }: Case) => WORKED_STATES.includes(state);

/** While it is true that these should act, and who they are; without a list whoever was told. */
type True = { whom?: readonly Relation[]; while(c: Case): boolean };
const inState = (whom: readonly Relation[], ...states: readonly CaseState[]): True => ({
  whom,
  while: ({ state }) => states.includes(state),
});

/**
 * Notices whose reader must act carry the live card itself, under their own word while it is true for those who see it: as
 * soon as the case has gone on, or to others, the card says no more that somebody should. The rest carry only 查看.
 */
const TO_ACT = {
  assigned: inState(LEADS, 'to-sign'),
  redispatched: inState(LEADS, 'to-sign'),
  'assigned-final': inState(LEADS, 'to-sign'),
  'to-dispatch': inState(DESK, 'to-dispatch'),
  returned: inState(DESK, 'return-review'),
  'patrol-called': { while: worked },
  whistled: inState(TABLE, 'in-council'),
  'attend-due': inState(TABLE, 'in-council'),
  'task-given': { whom: TABLE, while: (c) => !ENDED_STATES.includes(c.state) && openTasks(c) },
  'task-due': { whom: TABLE, while: (c) => !ENDED_STATES.includes(c.state) && openTasks(c) },
  'group-failed': inState(DESK, 'in-council'),
  'group-gone': inState(DESK, 'in-council'),
  'whistle-asked': { whom: DESK, while: ({ council }) => ['asked', 'sitting'].includes(council?.status ?? '') },
  'to-name-lead': inState(DESK, 'in-council'),
  'named-lead': inState(LEADS, 'in-hand'),
  'hold-asked': { whom: DESK, while: ({ holdAsk }) => holdAsk !== null },
  'support-asked': {
    whom: ['support', 'stand-in-support'],
    while: (c) => !ENDED_STATES.includes(c.state) && c.supports.some(({ state }) => state === 'asked'),
  },
  'all-ended': inState(LEADS, 'closable'),
  'lines-added': { whom: LEADS, while: worked },
  'line-shown': { whom: LEADS, while: (c) => worked(c) && c.lines.some(({ state }) => state === 'to-recheck') },
  'to-verify': inState(DESK, 'to-verify'),
  rework: inState(LEADS, 'in-hand'),
  'please-confirm': inState(['reporter', 'grid-here', 'speaks-for'], 'to-confirm'),
  unsolved: inState(LEADS, 'in-hand'),
  reopened: inState(LEADS, 'in-hand'),
  'handed-over': { whom: LEADS, while: worked },
  'sent-back': inState(LEADS, 'to-sign', 'in-hand'),
} satisfies Partial<Record<Notice, True>>;
type ToAct = keyof typeof TO_ACT;

/** Whether whoever gets this notice must act. */
export const isToAct = (notice: Notice): notice is ToAct => Object.hasOwn(TO_ACT, notice);

/** The word of a notice above the case's card, while it is still true for those who see it; undefined afterwards. */
export function headlineNow(notice: Notice | undefined, c: Case, relations: readonly Relation[]): Notice | undefined {
  if (notice === undefined || !isToAct(notice)) return undefined;
  const { whom, while: isTrue }: True = TO_ACT[notice];
  return isTrue(c) && (!whom || relations.some((one) => whom.includes(one))) ? notice : undefined;
}
