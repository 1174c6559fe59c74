import { DEFAULT_QUIET, mayPush, nextOpening } from '../../cases/calendar/quiet.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Tell } from '../../cases/told/tells.ts';
import { DESK, type Member, type Roster } from '../../roster/roster.ts';
import { councilView, sayInGroup } from '../council/council-tell.ts';
import type { Outgoing, Target } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { CALENDAR } from './office.ts';

/** Notices whose reader must act: they carry the live card itself; the rest carry only 查看. */
const TO_ACT = new Set<Tell['notice']>([
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

export const subjectOf = (caseId: string): string => `case:${caseId}`;
/** The number of the case a live card's subject stands for. */
export const caseIdOf = (subject: string): string => subject.replace(/^case:/, '');

/** What a change makes us say: a message for each notice that is pushed, and every live card of the case out of date. */
export function sayTells(c: Case, tells: readonly Tell[], roster: Roster, world: World, clicked?: string): Outgoing[] {
  const now = world.now();
  const subject = subjectOf(c.id);
  const about = c.id;
  const messages = tells.flatMap((tell) =>
    tell.to === 'group'
      ? sayInGroup(tell, c)
      : audienceOf(tell, c, roster, world).map(({ to, audience, onShift, buzz }): Outgoing | undefined => {
          if (!tell.push) return undefined;
          const moment = { now, urgent: c.urgent, onShift };
          const muted = !mayPush(tell, moment, DEFAULT_QUIET, CALENDAR);
          const notBefore = muted ? nextOpening(now, DEFAULT_QUIET, CALENDAR) : undefined;
          const view: View = TO_ACT.has(tell.notice)
            ? { view: 'case', case: c.id, audience, headline: tell.notice }
            : (councilView(tell, c) ?? { view: 'case-notice', case: c.id, audience, notice: tell.notice });
          const live = TO_ACT.has(tell.notice) ? { subject } : {};
          return {
            kind: 'send',
            to,
            view,
            ...live,
            about,
            ...(notBefore ? { notBefore } : {}),
            ...(c.urgent && buzz.length > 0 ? { buzz } : {}),
          };
        }),
  );
  const refresh: Outgoing = { kind: 'refresh', subject, about, ...(clicked ? { except: clicked } : {}) };
  // The clicked card is drawn by the callback's answer; a client that missed it sees the truth some seconds later.
  const safety: Outgoing[] = clicked
    ? [{ kind: 'refresh', subject, only: clicked, notBefore: now + 4_000, about }]
    : [];
  return [...messages.filter((one): one is Outgoing => one !== undefined), refresh, ...safety];
}

type Addressed = { to: Target; audience: string; onShift: boolean; buzz: string[] };

function audienceOf(tell: Tell, c: Case, roster: Roster, world: World): Addressed[] {
  switch (tell.to) {
    case 'lead-duty':
    case 'old-lead-duty':
    case 'supports':
      return dutyOf(tell.departments, c, roster, world);
    case 'council': {
      // People are called by the group they are put into; where it cannot be made, they are reminded one by one.
      const whistled = tell.departments.filter((department) => roster.dutyChat(department) !== undefined);
      if (tell.notice !== 'whistled') return dutyOf(tell.departments, c, roster, world);
      return whistled.length > 0 ? dutyOf(whistled, c, roster, world) : [];
    }
    case 'lead-head':
      return persons(tell.departments.flatMap((department) => roster.headsOf(department)));
    case 'desk':
      return dutyOf([DESK], c, roster, world);
    case 'leader':
      return persons(roster.withRole('leader'));
    case 'keeper':
      return persons(roster.withRole('keeper'));
    case 'patrol': {
      const patrol = roster.patrolOf(c.place);
      return patrol ? persons([patrol]) : dutyOf(['enforcement-team'], c, roster, world);
    }
    case 'reporter':
      return [person(c.reporter.openId)];
    case 'followers':
      return c.followers.map(person);
    case 'person':
      return tell.openId ? [person(tell.openId)] : [];
    case 'group':
      // Said by sayInGroup (src/bot/council).
      return [];
  }
}

const person = (openId: string): Addressed => ({
  to: { openId },
  audience: `person:${openId}`,
  onShift: false,
  buzz: [openId],
});
const persons = (members: Member[]): Addressed[] => [...new Set(members.map((member) => member.openId))].map(person);

/** The departments' duty chats; where there is none, whoever is on duty, and failing that the desk or an admin. */
export function dutyOf(departments: string[], c: Case, roster: Roster, world: World): Addressed[] {
  const now = world.now();
  const chats = new Map<string, Addressed>();
  const alone: Addressed[] = [];
  for (const department of departments) {
    const on = roster.onDuty(department, now, CALENDAR, c.place);
    const chat = roster.dutyChat(department, c.place);
    if (chat) {
      const buzz = [...(chats.get(chat)?.buzz ?? []), ...on.map((member) => member.openId)];
      chats.set(chat, { to: { chatId: chat }, audience: `duty:${department}`, onShift: on.length > 0, buzz });
    } else {
      const reached = on.length > 0 ? on : roster.workersOf(department, c.place);
      alone.push(...persons(reached).map((one) => ({ ...one, onShift: on.length > 0 })));
    }
  }
  const found = [...chats.values(), ...alone];
  if (found.length > 0) return found;
  const desk = departments.includes(DESK) ? [] : dutyOf([DESK], c, roster, world);
  return desk.length > 0 ? desk : persons(roster.withRole('admin'));
}
