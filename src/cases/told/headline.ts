import type { Case } from '../record/case.ts';
import { ENDED_STATES, WORKED_STATES } from '../record/state.ts';
import type { Notice } from './tells.ts';

const openTasks = (c: Case) => (c.council?.tasks ?? []).some((task) => task.doneAt === null);

/**
 * Notices whose reader must act carry the live card itself, under their own word while it is true: as soon as the case has
 * gone on, the card says no more that somebody should. The rest carry only 查看.
 */
const TRUE_WHILE = {
  assigned: ({ state }) => state === 'to-sign',
  redispatched: ({ state }) => state === 'to-sign',
  'assigned-final': ({ state }) => state === 'to-sign',
  'to-dispatch': ({ state }) => state === 'to-dispatch',
  returned: ({ state }) => state === 'return-review',
  'patrol-called': ({ state }) => WORKED_STATES.includes(state),
  whistled: ({ state }) => state === 'in-council',
  'attend-due': ({ state }) => state === 'in-council',
  'task-given': (c) => !ENDED_STATES.includes(c.state) && openTasks(c),
  'task-due': (c) => !ENDED_STATES.includes(c.state) && openTasks(c),
  'group-failed': ({ state }) => state === 'in-council',
  'group-gone': ({ state }) => state === 'in-council',
  'whistle-asked': ({ council }) => council?.status === 'asked' || council?.status === 'sitting',
  'to-name-lead': ({ state }) => state === 'in-council',
  'named-lead': ({ state }) => state === 'in-hand',
  'hold-asked': ({ holdAsk }) => holdAsk !== null,
  'support-asked': (c) => !ENDED_STATES.includes(c.state) && c.supports.some(({ state }) => state === 'asked'),
  'to-verify': ({ state }) => state === 'to-verify',
  rework: ({ state }) => state === 'in-hand',
  'please-confirm': ({ state }) => state === 'to-confirm',
  unsolved: ({ state }) => state === 'in-hand',
  reopened: ({ state }) => state === 'in-hand',
  'handed-over': ({ state }) => WORKED_STATES.includes(state),
  'sent-back': ({ state }) => state === 'to-sign' || state === 'in-hand',
} satisfies Partial<Record<Notice, (c: Case) => boolean>>;
type ToAct = keyof typeof TRUE_WHILE;

/** Whether whoever gets this notice must act. */
export const isToAct = (notice: Notice): notice is ToAct => Object.hasOwn(TRUE_WHILE, notice);

/** The word of a notice above the case's card, while the case still stands as it says; undefined afterwards. */
export const headlineNow = (notice: Notice | undefined, c: Case): Notice | undefined =>
  notice !== undefined && isToAct(notice) && TRUE_WHILE[notice](c) ? notice : undefined;
