import { redact } from '../../redaction/redact.ts';
import type { Hooks } from '../core/hooks.ts';
import { reply } from '../core/reply.ts';
import type { Question } from '../ports/questions.ts';

/** Characters of the name of a place. */
const LONGEST = 80;

/** A place somebody sent is kept, redacted, for the report that follows; what is wrong there is asked. */
export const takePlace: NonNullable<Hooks['place']> = async (message, { name }, world) => {
  // Redacted whole: half a number is no number any more.
  const place = [...redact(name)].slice(0, LONGEST).join('');
  const question: Question = {
    id: world.newId(),
    at: world.now(),
    chatId: message.chatId,
    asker: message.who.openId,
    words: place,
    outcome: 'place',
    hits: [],
    state: { asked: [], offered: [] },
  };
  const { says } = reply(message, { view: 'place-asked', place });
  return { changes: [{ kind: 'question', question }], says };
};
