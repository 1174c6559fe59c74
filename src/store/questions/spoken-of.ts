import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { QuestionState, QuestionStore } from '../../bot/ports/questions.ts';
import type { ChatId, OpenId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { cases } from '../cases/tables.ts';
import { readOnce } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import { presses, questions } from './tables.ts';

const Row = z.object({
  at: z.number(),
  matter: z.string().nullable(),
  caseId: CaseId.nullable(),
  outcome: z.string().nullable(),
  state: z.string().nullable(),
});
const Rows = z.array(Row);

type About = Awaited<ReturnType<QuestionStore['spokenOf']>>[number];

/** What was answered with several matters at once: of these one is meant by what is asked next. */
const SEVERAL = ['several', 'bundle', 'ask', 'candidates'];

/** What a row was about; undefined where it was about nothing of the list, nor known beside it. */
function aboutOf({ matter, caseId, outcome, state }: z.infer<typeof Row>): About | undefined {
  if (caseId) return { case: caseId, matter: matter ?? undefined };
  if (matter !== null) return { matter };
  if (state === null) return undefined;
  const { offered, each = offered.map((one) => [one]), referral } = JSON.parse(state) as QuestionState;
  if (outcome === 'referral' && referral) return { referral };
  return SEVERAL.includes(outcome ?? '') && each.length > 0 ? { each } : undefined;
}

/** What somebody's questions in a chat, the cards they opened there and their reports were about since then, newest first. */
export function spokenOf(db: Database): QuestionStore['spokenOf'] {
  const [chatId, openId, since, most] = ['chatId', 'openId', 'since', 'most'].map((name) => sql.placeholder(name));
  // Put in their order here: for that the database would build a table of them first, at half the cost of the whole.
  const spoken = db
    .select({ at: sql`at`, matter: sql`matter`, caseId: sql`caseId`, outcome: sql`outcome`, state: sql`state` })
    .from(sql`(
      SELECT * FROM (
        SELECT at, matter, case_id AS caseId, outcome, state FROM ${questions}
        WHERE chat_id = ${chatId} AND asker = ${openId} AND at >= ${since} ORDER BY at DESC LIMIT ${most})
      UNION ALL
      SELECT * FROM (
        SELECT at, matter, NULL AS caseId, NULL AS outcome, NULL AS state FROM ${presses}
        WHERE chat_id = ${chatId} AND presser = ${openId} AND at >= ${since} AND action IN ('show-matter', 'show-section', 'choose')
        ORDER BY at DESC LIMIT ${most})
      UNION ALL
      SELECT * FROM (
        SELECT opened_at AS at, matter, id AS caseId, NULL AS outcome, NULL AS state FROM ${cases}
        WHERE reporter = ${openId} AND opened_at >= ${since} ORDER BY opened_at DESC LIMIT ${most}))`);
  const read = readOnce<{ chatId: ChatId; openId: OpenId; since: number; most: number }>(db, spoken);
  return async (...[chatId, openId, since, most]) =>
    Rows.parse(await read({ chatId, openId, since, most }))
      .sort((one, other) => other.at - one.at)
      .flatMap((row) => aboutOf(row) ?? [])
      .slice(0, most);
}
