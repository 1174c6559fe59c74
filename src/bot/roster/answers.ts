import { reply } from '../core/reply.ts';
import { showing } from '../core/show.ts';
import type { Answers } from '../core/subject.ts';
import { home } from './words.ts';

/** What is answered to whoever asks for people: who is on duty, and the roster itself. */
export const answers: Answers<'duty' | 'list-roster'> = {
  duty: ({ department }, message) => reply(message, { view: 'duty', department, openId: message.who.openId }),
  'list-roster': showing(home),
};
