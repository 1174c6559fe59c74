import { withoutFreeText } from '../../../cards/without-free-text.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import type { Performing } from '../core/subject.ts';
import type { Content, Sent } from '../ports/messenger.ts';
import type { Target } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';

/** Says what a view shows now, once for a uuid; where the platform objects to words in it, without what people typed. */
export async function speak(
  { to, view, replyTo }: { to: Target; view: View; replyTo?: string | undefined },
  uuid: string,
  { world, draw }: Pick<Performing, 'world' | 'draw'>,
): Promise<Sent> {
  const { messenger } = world;
  const say = (content: Content, key: string) =>
    replyTo ? messenger.reply(replyTo, content, key) : messenger.send(to, content, key);
  const content = await draw(view, world);
  return say(content, uuid).catch((error) => {
    if (!isPlatformFault(error) || error.remedy !== 'retry-plain' || !('card' in content)) throw error;
    return say({ card: withoutFreeText(content.card) }, `${uuid}-plain`);
  });
}
