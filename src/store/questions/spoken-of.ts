import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm';
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
  caseId: CaseId.nullish(),
  outcome: z.string().nullish(),
  state: z.string().nullish(),
});
const Rows = z.array(Row);

type About = Awaited<ReturnType<QuestionStore['spokenOf']>>[number];

/** What was answered with several matters at once: of these one is meant by what is asked next. */
const SEVERAL = ['several', 'bundle', 'ask', 'candidates'];

/** What a row was about; undefined where it was about nothing of the list, nor known beside it. */
function aboutOf({ matter, caseId, outcome, state }: z.infer<typeof Row>): About | undefined {
  if (caseId) return { case: caseId, matter: matter ?? undefined };
  if (matter !== null) return { matter };
  if (!state) return undefined;
  const { offered, each = offered.map((one) => [one]), referral } = JSON.parse(state) as QuestionState;
  if (outcome === 'referral' && referral) return { referral };
  return SEVERAL.includes(outcome ?? '') && each.length > 0 ? { each } : undefined;
}

/** What of a press opened a card. */
const OPENED = ['show-matter', 'show-section', 'choose'];

type Given = { chatId: ChatId; openId: OpenId; since: number; most: number };

/** What somebody's questions in a chat, the cards they opened there and their reports were about since then, newest first. */
export function spokenOf(db: Database): QuestionStore['spokenOf'] {
  const [chatId, openId] = [sql.placeholder('chatId'), sql.placeholder('openId')];
  const [since, most] = [sql.placeholder('since'), sql.placeholder('most')];
  // Three reads that travel together, and put in order here: one of all three takes the database much longer.
  const asked = db
    .select({
      at: questions.at,
      matter: questions.matter,
      caseId: sql`case_id AS caseId`,
      outcome: questions.outcome,
      // It is long, and asked for where nothing else tells what the question was about.
      state: sql`iif(matter IS NULL AND case_id IS NULL, state, NULL) AS state`,
    })
    .from(questions)
    .where(and(eq(questions.chatId, chatId), eq(questions.asker, openId), gte(questions.at, since)))
    .orderBy(desc(questions.at))
    .limit(most);
  const opened = db
    .select({ at: presses.at, matter: presses.matter })
    .from(presses)
    .where(
      and(
        eq(presses.chatId, chatId),
        eq(presses.presser, openId),
        gte(presses.at, since),
        inArray(presses.action, OPENED),
      ),
    )
    .orderBy(desc(presses.at))
    .limit(most);
  const reported = db
    .select({ at: sql`opened_at AS at`, matter: cases.matter, caseId: sql`id AS caseId` })
    .from(cases)
    .where(and(eq(cases.reporter, openId), gte(cases.openedAt, since)))
    .orderBy(desc(cases.openedAt))
    .limit(most);
  const reads = [asked, opened, reported].map((read) => readOnce<Given>(db, read));
  return async (...[chatId, openId, since, most]) => {
    const rows = await Promise.all(reads.map((read) => read({ chatId, openId, since, most })));
    return Rows.parse(rows.flat())
      .sort((one, other) => other.at - one.at)
      .flatMap((row) => aboutOf(row) ?? [])
      .slice(0, most);
  };
}
