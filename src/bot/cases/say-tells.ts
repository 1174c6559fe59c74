import type { MessageId } from '../../brands.ts';
import { mayPush, nextOpening } from '../../cases/calendar/quiet.ts';
import type { Case } from '../../cases/record/case.ts';
import { isToAct } from '../../cases/told/headline.ts';
import type { Tell } from '../../cases/told/tells.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Addressed } from '../core/next-in-line.ts';
import { rulesOf } from '../core/office.ts';
import type { Onward, Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { addresseesOf } from './addressees.ts';
import { MUST_HEAR, onwardOf } from './ladder.ts';
import { councilView, sayInGroup } from './whistle-tells.ts';

/** What a change makes us say: a message for each notice that is pushed, and every live card of the case out of date. */
export function sayTells(
  c: Case,
  tells: readonly Tell[],
  roster: Roster,
  world: World,
  clicked?: MessageId,
): Outgoing[] {
  const subject = subjectOf(c.id);
  const about = c.id;
  const messages = tells.flatMap((tell) => {
    if (tell.to === 'group') return sayInGroup(tell, c);
    if (!tell.push) return [];
    const addressed = addresseesOf(tell, c, roster, world);
    return addressed.map((one) => {
      const onward = MUST_HEAR.has(tell.notice) ? onwardOf(tell, c, addressed, one) : undefined;
      return message(tell, c, one, world, onward);
    });
  });
  const refresh: Outgoing = { kind: 'refresh', subject, about, ...(clicked ? { except: clicked } : {}) };
  // The clicked card is drawn by the callback's answer; a client that missed it sees the truth some seconds later.
  const safety: Outgoing[] = clicked
    ? [{ kind: 'refresh', subject, only: clicked, notBefore: world.now() + 4_000, about }]
    : [];
  return [...messages, refresh, ...safety, ...sources(c, world), ...partners(c, world)];
}

/** Those who wait for it in other systems are told how it stands, where any system is told anything. */
function sources({ id }: Case, { config }: World): Outgoing[] {
  if (!config.sources.some(({ callback, kind }) => callback !== null || kind === 'open311')) return [];
  return [{ kind: 'order-told', case: id, about: id }];
}

/** A body it was referred to that can be asked through its system is asked. */
function partners({ id, state, referral }: Case, { config }: World): Outgoing[] {
  if (state !== 'referred-out') return [];
  const to = config.sources.filter(({ kind, body }) => kind === 'open311-partner' && body === referral?.body);
  return to.map(({ source }) => ({ kind: 'open311-ask', case: id, partner: source, about: id }));
}

/** One notice as a message of its own; in quiet hours it waits for the morning. */
function message(
  tell: Tell,
  c: Case,
  { to, audience, onShift, buzz }: Addressed,
  world: World,
  onward: Onward | undefined,
): Outgoing {
  const now = world.now();
  const { calendar, quiet } = rulesOf(world);
  const muted = !mayPush(tell, { now, urgent: c.urgent, onShift }, quiet, calendar);
  const toAct = isToAct(tell.notice);
  const view: View = toAct
    ? { view: 'case', case: c.id, audience, headline: tell.notice }
    : (councilView(tell, c) ?? { view: 'case-notice', case: c.id, audience, notice: tell.notice, step: c.version });
  return {
    kind: 'send',
    to,
    view,
    ...(toAct ? { subject: subjectOf(c.id) } : {}),
    about: c.id,
    ...(muted ? { notBefore: nextOpening(now, quiet, calendar) } : {}),
    ...(onward ? { onward } : {}),
    ...(c.urgent && !muted && MUST_HEAR.has(tell.notice) ? { urgent: true } : {}),
    ...(c.urgent && buzz.length > 0 ? { buzz } : {}),
  };
}
