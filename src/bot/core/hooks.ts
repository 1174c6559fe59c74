import type { Words } from '../../brands.ts';
import type { ChatEvent, Message, SentFile, SentVoice } from '../ports/incoming.ts';
import type { Queued } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import type { Reaction } from './reaction.ts';

/** Undefined leaves it to the next subject. */
type Perhaps<Answer> = Promise<Answer | undefined>;

/** Pictures taken in; `asks`: the words beside them are a question still to be answered. */
export type TakenIn = { outcome: Reaction; asks: boolean };

/** What a subject listens for besides clicks and words. */
export type Hooks = {
  /** A file somebody sent. */
  file?(message: Message, file: SentFile, world: World): Perhaps<Reaction>;
  /** What somebody said aloud. */
  voice?(message: Message, voice: SentVoice, world: World): Perhaps<Reaction>;
  /** What was said to the bot in a group, and the pictures with it. */
  inGroup?(message: Message, words: Words, images: string[], world: World): Perhaps<Reaction>;
  pictures?(message: Message, words: Words, images: string[], world: World): Perhaps<TakenIn>;
  /** The bot is out of a group, or the group is no more. */
  leftGroup?(event: ChatEvent, world: World): Perhaps<Reaction>;
  /**
   * A delivery is given up, or is so late that somebody else must hear instead: what is done about it, once. `later`: that
   * cannot be said yet.
   */
  undelivered?(queued: Queued, world: World): Perhaps<Reaction | 'later'>;
  /** The bot was added to a group of the subject's own making: nobody is greeted there. */
  isOwnGroup?(name: string): boolean;
  /** The bot was added to a group by somebody: beside the greeting. */
  joinedGroup?(event: ChatEvent, world: World): Promise<Reaction>;
};

/** The first answer that a subject gives, in their order. */
export async function firstOf<Answer>(
  hooks: readonly Hooks[],
  ask: (one: Hooks) => Perhaps<Answer> | undefined,
): Perhaps<Answer> {
  for (const one of hooks) {
    const answer = await ask(one);
    if (answer) return answer;
  }
  return undefined;
}
