import type { CaseId } from '../../cases/record/ids.ts';
import { findCaseNumber } from '../../cases/record/numbering.ts';
import { may, rightOf } from '../../permissions/permissions.ts';
import { type Reaction, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import { reply, replyInOwnChat } from '../core/reply.ts';
import type { Phrase } from '../core/word.ts';
import type { Message } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { caseFor, timelineFor } from './on-see.ts';
import { goesOn } from './own-merged.ts';
import { pressInstead } from './press-instead.ts';

/** Only the number, or 「事件」 and the number: a longer sentence is a question that mentions one. */
export const caseByNumber: Phrase = {
  like: ['WX-261124-001', '事件 wx-261124-001', '查询WX-261124-001'],
  read(said) {
    const number = findCaseNumber(said);
    if (!number || said.replace(/^(事件|查|查询)/, '').trim().length > number.length + 2) return undefined;
    return { answer: (message, world) => showCase(number, message, world) };
  },
};

/** Of a case that is not there and of one that is not theirs to read. */
export const noSuchCase = (caseId: CaseId): string =>
  `没有 ${caseId} 这个编号，或者不归您看：${rightOf('see').who}。请核对一下；发「我的事件」能看到您的全部事件。`;

/**
 * The case of this number with all that happened to it, to whoever may see it, in their own chat. Of a number that nobody has
 * and of one that is not theirs to read is said the same: by trying nobody learns which there are.
 */
export async function showCase(caseId: CaseId, message: Message, world: World): Promise<Reaction> {
  const { roster, found } = await read({ caseId }, world);
  const { openId } = message.who;
  if (!found || !may(roster.actor(openId), 'see', found).may)
    return reply(message, {
      view: 'words',
      words: (found && (await goesOn(found, openId, world))) ?? noSuchCase(caseId),
    });
  const said = message.content.type === 'words' ? message.content.words : '';
  const instead = pressInstead(said, found, message, roster, world);
  const hint: Outgoing[] = instead ? [{ kind: 'send', to: { openId }, view: { view: 'words', words: instead } }] : [];
  const says = [...hint, caseFor(openId, found), timelineFor(openId, found)];
  return together(replyInOwnChat(message), { changes: [], says });
}
