import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { OutboxStore } from '../../bot/ports/outbox.ts';
import type { Database } from '../core/database.ts';
import { outbox } from './tables.ts';

/** So many of what was last said to somebody is looked at: what they press stands among it. */
const LOOKED_AT = 200;
/** Behind every name of a queue that begins with a person: `~later`, `~urgent:…`. */
const BEHIND = '\u007f';

/** What of ours was said to somebody as an answer to a message of theirs. */
export const answersOf = (db: Database): Pick<OutboxStore, 'isAnswerTo'> => ({
  async isAnswerTo(openId, messageId) {
    const { queue, id, body } = outbox;
    const said = db
      .select({
        messageId: outbox.messageId,
        answered: sql<string | null>`json_extract(${body}, '$.replyTo')`.as('answered'),
      })
      .from(outbox)
      .where(and(gte(queue, openId), lt(queue, `${openId}${BEHIND}`)))
      .orderBy(desc(id))
      .limit(LOOKED_AT)
      .as('said');
    const [found] = await db
      .select({ answered: said.answered })
      .from(said)
      .where(eq(said.messageId, messageId))
      .limit(1);
    return !!found?.answered;
  },
});
