import { desc, sql } from 'drizzle-orm';
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

type Asked = { chatId: ChatId; openId: OpenId; since: number; most: number };

/** What somebody's questions in a chat, the cards they opened there and their reports were about since then, newest first. */
export function spokenOf(db: Database): QuestionStore['spokenOf'] {
  const [chatId, openId, since] = ['chatId', 'openId', 'since'].map((name) => sql.placeholder(name));
  const most = sql.placeholder('most');
  const none = sql`NULL`;
  // What the state says is wanted only of what was about no matter.
  const state = sql`iif(${questions.matter} IS NULL AND ${questions.caseId} IS NULL, ${questions.state}, NULL)`;
  const asked = db
    .select({
      at: questions.at,
      matter: questions.matter,
      caseId: sql`${questions.caseId}`.as('caseId'),
      outcome: questions.outcome,
      state: state.as('state'),
    })
    .from(questions)
    .where(sql`${questions.chatId} = ${chatId} AND ${questions.asker} = ${openId} AND ${questions.at} >= ${since}`)
    .orderBy(desc(questions.at))
    .limit(most);
  const opened = db
    .select({
      at: presses.at,
      matter: presses.matter,
      caseId: none.as('caseId'),
      outcome: none.as('outcome'),
      state: none.as('state'),
    })
    .from(presses)
    .where(
      sql`${presses.chatId} = ${chatId} AND ${presses.presser} = ${openId} AND ${presses.at} >= ${since} AND ${presses.action} IN ('show-matter', 'show-section', 'choose')`,
    )
    .orderBy(desc(presses.at))
    .limit(most);
  const reported = db
    .select({
      at: sql`${cases.openedAt}`.as('at'),
      matter: cases.matter,
      caseId: sql`${cases.id}`.as('caseId'),
      outcome: none.as('outcome'),
      state: none.as('state'),
    })
    .from(cases)
    .where(sql`${cases.reporter} = ${openId} AND ${cases.openedAt} >= ${since}`)
    .orderBy(desc(cases.openedAt))
    .limit(most);
  // Three in one trip: in a union the database would carry every row through tables it makes for it, at twice the cost of the whole.
  const reads = [asked, opened, reported].map((query) => readOnce<Asked>(db, query));
  return async (...[chatId, openId, since, most]) => {
    const rows = await Promise.all(reads.map((read) => read({ chatId, openId, since, most })));
    return Rows.parse(rows.flat())
      .sort((one, other) => other.at - one.at)
      .flatMap((row) => aboutOf(row) ?? [])
      .slice(0, most);
  };
}
