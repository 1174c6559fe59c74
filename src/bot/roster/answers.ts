import { reply } from '../core/reply.ts';
import { show } from '../core/show.ts';
import type { Answers } from '../core/subject.ts';
import { words } from './words.ts';

/** What is answered to whoever asks for people: who is on duty, and the roster itself. */
export const answers: Answers<'duty' | 'list-roster'> = {
  duty: ({ department }, message) => reply(message, { view: 'duty', department, openId: message.who.openId }),
  'list-roster': async (_, message, world) => {
    const shown = words.名册?.(message.who.openId);
    return shown ? show(shown, message, world) : { changes: [], says: [] };
  },
};
