import type { CaseId } from '../../cases/record/ids.ts';
import { may } from '../../permissions/permissions.ts';
import { type Reaction, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import { reply, replyInOwnChat } from '../core/reply.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { noSuchCase } from './by-number.ts';
import { whyNot } from './on-form.ts';
import { openedForm } from './opened-form.ts';

/** 补充 in words: its form in the own chat of whoever said them, the words in it already; sent off by them alone. */
export async function addInWords(id: CaseId, adds: string, message: Message, world: World): Promise<Reaction> {
  const { roster, found } = await read({ caseId: id }, world);
  const { openId } = message.who;
  const actor = roster.actor(openId);
  const words = (said: string) => reply(message, { view: 'words', words: said });
  if (!found) return words(noSuchCase(id));
  const allowed = may(actor, 'supplement', found);
  if (!allowed.may) return words(may(actor, 'see', found).may ? `${allowed.why}。` : noSuchCase(id));
  const why = whyNot('supplement', found, openId, roster, world);
  if (why) return words(`${why}。`);
  const { changes, says } = openedForm('supplement', found, { filled: { text: adds } }, message, world);
  return together(replyInOwnChat(message), { changes, says });
}
