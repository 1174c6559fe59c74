import type { CaseId } from '../../cases/record/ids.ts';
import { findCaseNumber } from '../../cases/record/numbering.ts';
import { may } from '../../roster/permissions.ts';
import { type Reaction, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import { reply, replyInOwnChat } from '../core/reply.ts';
import type { Phrase } from '../core/word.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { caseFor, timelineFor } from './on-see.ts';
import { goesOn } from './own-merged.ts';

/** Only the number, or 「事件」 and the number: a longer sentence is a question that mentions one. */
export const caseByNumber: Phrase = {
  like: ['WX-261124-001', '事件 wx-261124-001', '查询WX-261124-001'],
  read(said) {
    const number = findCaseNumber(said);
    if (!number || said.replace(/^(事件|查|查询)/, '').trim().length > number.length + 2) return undefined;
    return { answer: (message, world) => showCase(number, message, world) };
  },
};

/** The case of this number with all that happened to it, to whoever may see it, in their own chat. */
export async function showCase(caseId: CaseId, message: Message, world: World): Promise<Reaction> {
  const { roster, found } = await read({ caseId }, world);
  const missing = `没有 ${caseId} 这个编号，请核对一下；发「我的事件」能看到你的全部事件。`;
  if (!found) return reply(message, { view: 'words', words: missing });
  const { openId } = message.who;
  const allowed = may(roster.actor(openId), 'see', found);
  if (!allowed.may)
    return reply(message, { view: 'words', words: (await goesOn(found, openId, world)) ?? allowed.why });
  const says = [caseFor(openId, found), timelineFor(openId, found)];
  return together(replyInOwnChat(message), { changes: [], says });
}
