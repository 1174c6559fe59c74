import { typed } from '../../brands.ts';
import type { WantedOf } from '../../understanding/wanted.ts';
import type { Outgoing, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

type Where = Pick<Send, 'to' | 'replyTo'> & { about: string };

/** The red card, which waits behind no other message. */
const red = ({ danger }: WantedOf<'danger'>, { about, ...where }: Where): Outgoing => ({
  kind: 'send',
  ...where,
  view: { view: 'emergency', danger },
  about,
  urgent: true,
});

/** The red card for whoever told of a danger; nothing where none is told of. */
export function alarmAt(words: string, where: Where, { understand }: Pick<World, 'understand'>): Outgoing[] {
  const wanted = understand({ words: typed(words), before: [] });
  return wanted.want === 'danger' ? [red(wanted, where)] : [];
}

/**
 * The same for what was written into a form: that describes, at leisure, what may happen or has happened, so only plain
 * signs of a danger count.
 */
export function alarmInForm(words: string, where: Where, { understand }: Pick<World, 'understand'>): Outgoing[] {
  const wanted = understand({ words: typed(words), before: [] });
  return wanted.want === 'danger' && wanted.sure ? [red(wanted, where)] : [];
}
