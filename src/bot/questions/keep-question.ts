import { type ChatId, type OpenId, shortened, type Words } from '../../brands.ts';
import type { Hit } from '../../matters/verdict.ts';
import { redact } from '../../redaction/redact.ts';
import type { Message } from '../ports/incoming.ts';
import type { Question } from '../ports/questions.ts';
import type { World } from '../ports/world.ts';

/** The longest question that is searched and kept, in characters. */
export const LONGEST_QUESTION = 500;

export type AskedBy = { words: Words; chatId: ChatId; asker: OpenId };

export const askedBy = ({ chatId, who }: Message, words: Words): AskedBy => ({ words, chatId, asker: who.openId });

type More = Pick<Question, 'outcome'> & Partial<Pick<Question, 'matter' | 'caseId' | 'state'>> & { hits?: Hit[] };

/** A question as it is kept: redacted, with the version of the matter it was answered with. */
export function keptQuestion({ words, chatId, asker }: AskedBy, more: More, world: World): Question {
  const { matter, hits = [], state = { asked: [], offered: [] } } = more;
  return {
    id: world.newId(),
    at: world.now(),
    chatId,
    asker,
    words: redact(shortened(words, LONGEST_QUESTION)),
    outcome: more.outcome,
    matter,
    caseId: more.caseId,
    matterHash: matter ? world.catalogue.matter(matter)?.hash : undefined,
    hits: hits.map(({ matter, score }) => ({ matter, score: Math.round(score * 1000) / 1000 })),
    state,
  };
}
