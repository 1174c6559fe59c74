import { DEFAULT_QUIET, mayPush, nextOpening } from '../../cases/calendar/quiet.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Notice, Tell } from '../../cases/told/tells.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { CALENDAR } from '../core/office.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { addresseesOf } from './addressees.ts';
import type { Addressed } from './duty.ts';
import { councilView, sayInGroup } from './whistle-tells.ts';

/** Notices whose reader must act: they carry the live card itself; the rest carry only 查看. */
const TO_ACT = new Set<Notice>([
  'assigned',
  'to-dispatch',
  'returned',
  'redispatched',
  'assigned-final',
  'patrol-called',
  'whistled',
  'attend-due',
  'task-given',
  'task-due',
  'group-failed',
  'group-gone',
  'whistle-asked',
  'to-name-lead',
  'hold-asked',
  'support-asked',
  'to-verify',
  'rework',
  'please-confirm',
  'unsolved',
  'reopened',
  'handed-over',
  'sent-back',
]);

/** What a change makes us say: a message for each notice that is pushed, and every live card of the case out of date. */
export function sayTells(c: Case, tells: readonly Tell[], roster: Roster, world: World, clicked?: string): Outgoing[] {
  const subject = subjectOf(c.id);
  const about = c.id;
  const messages = tells.flatMap((tell) => {
    if (tell.to === 'group') return sayInGroup(tell, c);
    return tell.push ? addresseesOf(tell, c, roster, world).map((to) => message(tell, c, to, world)) : [];
  });
  const refresh: Outgoing = { kind: 'refresh', subject, about, ...(clicked ? { except: clicked } : {}) };
  // The clicked card is drawn by the callback's answer; a client that missed it sees the truth some seconds later.
  const safety: Outgoing[] = clicked
    ? [{ kind: 'refresh', subject, only: clicked, notBefore: world.now() + 4_000, about }]
    : [];
  return [...messages, refresh, ...safety];
}

/** One notice as a message of its own; in quiet hours it waits for the morning. */
function message(tell: Tell, c: Case, { to, audience, onShift, buzz }: Addressed, world: World): Outgoing {
  const now = world.now();
  const muted = !mayPush(tell, { now, urgent: c.urgent, onShift }, DEFAULT_QUIET, CALENDAR);
  const toAct = TO_ACT.has(tell.notice);
  const view: View = toAct
    ? { view: 'case', case: c.id, audience, headline: tell.notice }
    : (councilView(tell, c) ?? { view: 'case-notice', case: c.id, audience, notice: tell.notice });
  return {
    kind: 'send',
    to,
    view,
    ...(toAct ? { subject: subjectOf(c.id) } : {}),
    about: c.id,
    ...(muted ? { notBefore: nextOpening(now, DEFAULT_QUIET, CALENDAR) } : {}),
    ...(c.urgent && buzz.length > 0 ? { buzz } : {}),
  };
}
