import { typed } from '../../brands.ts';
import type { WantedOf } from '../../understanding/wanted.ts';
import type { Outgoing, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

type Where = Pick<Send, 'to' | 'replyTo'> & { about: string };

/** The red card for whoever told of a danger; it waits behind no other message. Nothing where none is told of. */
export function alarmAt(
  words: string,
  { about, ...where }: Where,
  { understand }: Pick<World, 'understand'>,
  counts: (danger: WantedOf<'danger'>) => boolean = () => true,
): Outgoing[] {
  const wanted = understand({ words: typed(words), before: [] });
  if (wanted.want !== 'danger' || !counts(wanted)) return [];
  const { danger, callFirst } = wanted;
  return [{ kind: 'send', ...where, view: { view: 'emergency', danger, callFirst }, about, urgent: true }];
}

/**
 * The same for what was written into a form: that describes, at leisure, what may happen or has happened, so only plain
 * signs of a danger count.
 */
export const alarmInForm = (words: string, where: Where, world: Pick<World, 'understand'>): Outgoing[] =>
  alarmAt(words, where, world, ({ sure }) => sure);
