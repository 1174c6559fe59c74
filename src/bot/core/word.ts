import type { OpenId } from '../../brands.ts';
import type { Message } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import type { Reaction } from './reaction.ts';

/**
 * What a message that is a command shows: a view, in the asker's own chat alone where `own`, and what is done meanwhile;
 * or an answer for which something has to be looked up first.
 */
export type Shown =
  | { view: View; own: boolean; also?: Outgoing[] }
  | {
      answer(message: Message, world: World): Promise<Reaction>;
      /** Its words read as a danger: whoever has no business with it is answered as one in danger, by itself. */
      knowsDanger?: true;
    };

/** Whole messages, in small letters and without the stop at their end. */
export type WordTable = Record<string, (openId: OpenId) => Shown>;

/** Messages of one form, with something to read in them. `like`: some of them, which no other subject may answer. */
export type Phrase = { like: string[]; read(said: string, openId: OpenId, world: World): Shown | undefined };

/** What a message says as a command is written: no space around it, no stop at its end. */
export const saidIn = (words: string): string => words.trim().replace(/[。！!？?]+$/, '');

/** What a message that is a command shows; undefined when it is a question. */
export function shownBy(
  { words, phrases }: { words: WordTable; phrases: Phrase[] },
  typed: string,
  openId: OpenId,
  world: World,
): Shown | undefined {
  const said = saidIn(typed);
  const word = said.toLowerCase();
  if (Object.hasOwn(words, word)) return words[word]?.(openId);
  for (const { read } of phrases) {
    const shown = read(said, openId, world);
    if (shown) return shown;
  }
  return undefined;
}
