import { addresseeName } from '../core/addressee-name.ts';
import type { Hooks } from '../core/hooks.ts';
import { nothing } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { toPeople } from './where.ts';

const DUTY = 'duty:';

/**
 * A proposal's card that cannot be delivered: its department's people have it in their own chats; where that leaves nobody
 * the keepers hear who is not reached, else the admins.
 */
export const undelivered: NonNullable<Hooks['undelivered']> = async ({ outgoing }, world) => {
  if (outgoing.kind !== 'send' || outgoing.view.view !== 'proposal') return undefined;
  const { to, view, subject, about } = outgoing;
  const roster = await readRoster(world);
  const { audience, proposal } = view;
  const people = audience.startsWith(DUTY) ? toPeople(audience.slice(DUTY.length), roster, world) : [];
  const cards = people.map(
    (one): Outgoing => ({ kind: 'send', to: one.to, view: { ...view, audience: one.audience }, subject, about }),
  );
  if (cards.length > 0) return { ...nothing, says: cards };
  const lost = 'chatId' in to ? to.chatId : to.openId;
  const words = `${proposal} 没送到 ${addresseeName(lost, roster, world) ?? '一个群'}：请打电话告诉他们；名册里人和值班群改对了，再从「提议」里看。`;
  const [told = []] = [roster.withRole('keeper'), roster.withRole('admin')]
    .map((members) => members.filter(({ openId }) => openId !== lost))
    .filter((members) => members.length > 0);
  return {
    ...nothing,
    says: told.map(({ openId }) => ({ kind: 'send', to: { openId }, view: { view: 'words', words }, about })),
  };
};
