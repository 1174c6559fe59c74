import { addresseeName } from '../core/addressee-name.ts';
import { nextRung, onwardTo, othersReached } from '../core/next-in-line.ts';
import { nothing, type Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Queued } from '../ports/outbox.ts';
import type { Outgoing, Send } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/** What is said in the place of what did not come through: what it is about, and what the next in line is shown. */
export type InItsPlace = {
  what: string;
  show(missed: string, to: Send['to']): { view: View; subject?: string | undefined };
};

/**
 * What somebody must act on and cannot be told goes on to the next in line, unless one of those told at the same time was
 * reached. Where nobody is left, the admins are told in plain words.
 */
export async function goOn(
  queued: Queued,
  { onward, about }: Pick<Send, 'onward'> & { about?: string | undefined },
  { what, show }: InItsPlace,
  world: World,
): Promise<Reaction | 'later' | undefined> {
  if (!onward) return undefined;
  const others = await othersReached(onward, queued, world);
  if (others !== 'no') return others === 'later' ? 'later' : undefined;
  const roster = await readRoster(world);
  const next = nextRung(onward, { roster, world });
  world.log.warn('a notice goes on to the next in line', { about, from: onward.rung, to: next?.rung });
  if (next) {
    const missed = addresseeName(onward.tried[0] ?? '', roster, world) ?? '一个群';
    const says = next.addressed.map(
      ({ to }): Outgoing => ({ kind: 'send', to, ...show(missed, to), about, onward: onwardTo(onward, next) }),
    );
    return { ...nothing, says };
  }
  const words = `${what}，可该通知的人一个也没送到。请打电话找人；到「名册」把人和值班群改对，发「未送达」看原因。`;
  const admins = roster.withRole('admin').filter(({ openId }) => !onward.tried.includes(openId));
  const says = admins.map(
    ({ openId }): Outgoing => ({ kind: 'send', to: { openId }, view: { view: 'words', words }, about }),
  );
  return { ...nothing, says };
}
