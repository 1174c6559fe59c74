import { withoutFreeText } from '../../../cards/without-free-text.ts';
import type { MessageId } from '../../brands.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import type { Performing } from '../core/subject.ts';
import type { Content, Picture, Sent } from '../ports/messenger.ts';
import type { Target } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';

type Spoken = { to: Target; view: View; replyTo?: MessageId | undefined };
type With = Pick<Performing, 'world' | 'draw'>;

/** A courtesy to whoever wrote: with what they wrote gone, there is nothing to be polite to. */
const isCourtesy = ({ view }: View): boolean => view === 'words' || view === 'help';

const isDanger = ({ view }: View): boolean => view === 'emergency';

/** Somebody's own chat has one reader. */
const readerOf = (to: Target) => ('openId' in to ? { reader: to.openId } : {});

/** A refusal is a sentence where it is a message of its own. */
const asMessage = (picture: Picture): Content => ('alone' in picture ? { words: picture.alone } : picture);

/** Says what a view shows now, once for a uuid; where the platform objects to words in it, without what people typed. */
export async function speak({ to, view }: Omit<Spoken, 'replyTo'>, uuid: string, { world, draw }: With): Promise<Sent> {
  const content = asMessage(await draw(view, world, readerOf(to)));
  return plainly(content, uuid, (said, key) => world.messenger.send(to, said, key));
}

/**
 * The same as an answer to a message. Where that was withdrawn meanwhile, or takes no answer, it is said all the same, on its own, for others have
 * read the question or are in danger; of a mere courtesy nothing is said: undefined.
 */
export async function answer(
  spoken: Spoken & { replyTo: MessageId },
  uuid: string,
  using: With,
): Promise<Sent | undefined> {
  const { view, replyTo } = spoken;
  const { world, draw } = using;
  try {
    const content = asMessage(await draw(view, world, readerOf(spoken.to)));
    return await plainly(content, uuid, (said, key) => world.messenger.reply(replyTo, said, key));
  } catch (error) {
    // A danger does not wait until a code that nobody knows has been tried often enough.
    const refused =
      isPlatformFault(error) && (error.remedy === 'give-up' || (error.remedy === 'unsure' && isDanger(view)));
    if (!refused || error.gone === 'addressee') throw error;
    if (!isCourtesy(view)) return speak(spoken, `${uuid}-alone`, using);
    if (error.gone === 'message') return undefined;
    throw error;
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
