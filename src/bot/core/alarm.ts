import { typed } from '../../brands.ts';
import type { Outgoing, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/** The red card for whoever told of a danger, which waits behind no other message; nothing where none is told of. */
export function alarmAt(
  words: string,
  { about, ...where }: Pick<Send, 'to' | 'replyTo'> & { about: string },
  { understand }: Pick<World, 'understand'>,
): Outgoing[] {
  const wanted = understand({ words: typed(words), before: [] });
  if (wanted.want !== 'danger') return [];
  return [{ kind: 'send', ...where, view: { view: 'emergency', danger: wanted.danger }, about, urgent: true }];
}
