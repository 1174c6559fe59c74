import { withoutFreeText } from '../../../cards/without-free-text.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import type { Performing } from '../core/subject.ts';
import type { Content, Sent } from '../ports/messenger.ts';
import type { Target } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';

type Spoken = { to: Target; view: View; replyTo?: string | undefined };
type With = Pick<Performing, 'world' | 'draw'>;

/** A courtesy to whoever wrote: with what they wrote gone, there is nothing to be polite to. */
const isCourtesy = ({ view }: View): boolean => view === 'words' || view === 'help';

/** Says what a view shows now, once for a uuid; where the platform objects to words in it, without what people typed. */
export async function speak({ to, view }: Omit<Spoken, 'replyTo'>, uuid: string, { world, draw }: With): Promise<Sent> {
  return plainly(await draw(view, world), uuid, (said, key) => world.messenger.send(to, said, key));
}

/**
 * The same as an answer to a message. Where that was withdrawn meanwhile it is said all the same, on its own, for others have
 * read the question or are in danger; of a mere courtesy nothing is said: undefined.
 */
export async function answer(
  spoken: Spoken & { replyTo: string },
  uuid: string,
  using: With,
): Promise<Sent | undefined> {
  const { view, replyTo } = spoken;
  const { world, draw } = using;
  try {
    return await plainly(await draw(view, world), uuid, (said, key) => world.messenger.reply(replyTo, said, key));
  } catch (error) {
    if (!isPlatformFault(error) || error.gone !== 'message') throw error;
    return isCourtesy(view) ? undefined : speak(spoken, `${uuid}-alone`, using);
  }
}

/** Says it as it is, or without what people typed where the platform objects to that. */
async function plainly(
  content: Content,
  uuid: string,
  say: (content: Content, key: string) => Promise<Sent>,
): Promise<Sent> {
  return say(content, uuid).catch((error) => {
    if (!isPlatformFault(error) || error.remedy !== 'retry-plain' || !('card' in content)) throw error;
    return say({ card: withoutFreeText(content.card) }, `${uuid}-plain`);
  });
}
