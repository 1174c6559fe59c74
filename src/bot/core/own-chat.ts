import type { Reaction } from './reaction.ts';

/** Where something went that is for one person alone. */
export const TO_OWN_CHAT = '发到您和我的私聊了';
/** The same to whoever pressed in that very chat. */
const BELOW = '发在下面了';

/** What a press is answered, said as it is where it was pressed. */
export function saidHere(reaction: Reaction, kind: string | undefined): Reaction {
  const { answer } = reaction;
  if (kind !== 'p2p' || !answer?.toast?.content.includes(TO_OWN_CHAT)) return reaction;
  const content = answer.toast.content.replace(TO_OWN_CHAT, BELOW);
  return { ...reaction, answer: { ...answer, toast: { ...answer.toast, content } } };
}
