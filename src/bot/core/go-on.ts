import type { Place } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Queued } from '../ports/outbox.ts';
import type { Onward, Outgoing, Rung, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { addresseeName } from './addressee-name.ts';
import { type Addressed, type NextInLine, nextRung, onwardTo, othersReached } from './next-in-line.ts';
import { nothing, type Reaction } from './reaction.ts';
import { readRoster } from './reading.ts';

/** The chat or person that something was meant for and did not reach. */
type Missed = { key: string; name: string };

/** What is said in the place of what did not come through: what it is about, and what each next in line is shown. */
export type InItsPlace = {
  what: string;
  /** Where it happened, for departments whose people part the street among them. */
  place?: Place | undefined;
  urgent?: boolean | undefined;
  show(missed: Missed, one: Addressed, rung: Rung): Pick<Send, 'view' | 'subject'>;
};

type About = { about?: string | undefined };

/**
 * What somebody must act on and cannot be told goes on to the next in line, unless one of those told at the same time was
 * reached. Where nobody is left, the admins are told in plain words.
 */
export async function goOn(
  queued: Queued,
  { onward, about }: Pick<Send, 'onward'> & About,
  inItsPlace: InItsPlace,
  world: World,
): Promise<Reaction | 'later' | undefined> {
  if (!onward) return undefined;
  const others = await othersReached(onward, queued, world);
  if (others !== 'no') return others === 'later' ? 'later' : undefined;
  const roster = await readRoster(world);
  const next = nextRung(onward, { place: inItsPlace.place, roster, world });
  world.log.warn('a notice goes on to the next in line', { about, from: onward.rung, to: next?.rung });
  if (next) return { ...nothing, says: sayInstead(onward, next, inItsPlace, about, roster, world) };
  return { ...nothing, says: toAdmins(inItsPlace.what, onward, about, roster, inItsPlace.urgent) };
}

/** Where nobody is left to act: the admins, in plain words. */
export function toAdmins(
  what: string,
  { tried }: Pick<Onward, 'tried'>,
  about: string | undefined,
  roster: Roster,
  urgent = false,
): Outgoing[] {
  const words = `${what}，可该通知的人一个也没送到。请马上打电话找人；到「名册」把人和值班群改对，发「未送达」看原因。`;
  const admins = roster.withRole('admin').filter(({ openId }) => !tried.includes(openId));
  return admins.map(({ openId }) => ({
    ...{ kind: 'send', to: { openId }, view: { view: 'words', words }, about },
    ...(urgent ? { urgent: true } : {}),
  }));
}

/** The same for each of the next in line: it says whom it was meant for. */
export function sayInstead(
  onward: Onward,
  next: NextInLine,
  { urgent, show }: Pick<InItsPlace, 'urgent' | 'show'>,
  about: string | undefined,
  roster: Roster,
  world: World,
): Outgoing[] {
  const [key = ''] = onward.tried;
  const missed: Missed = { key, name: addresseeName(key, roster, world) ?? '一个群' };
  return next.addressed.map((one) => ({
    kind: 'send',
    to: one.to,
    ...show(missed, one, next.rung),
    about,
    onward: onwardTo(onward, next),
    ...(urgent ? { urgent: true } : {}),
    ...(urgent && one.buzz.length > 0 ? { buzz: one.buzz } : {}),
  }));
}
