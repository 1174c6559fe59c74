import { QUESTION_FIGURES } from '../../../catalogue/figures/figure.ts';
import type { Press, Question, QuestionChange } from '../../bot/ports/questions.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import type { Sum } from '../../figures/count.ts';
import { CONFIRMING } from '../../questions/confirmed.ts';
import type { Statement } from '../core/database.ts';
import { written } from '../core/written.ts';
import { adding } from '../figures/sum-rows.ts';

/** Under which question's figures a press counts, by what was pressed; undefined where it counts under none. */
const countedAs = (action: string): { figure: 'chosen' | 'wrong'; actions: readonly string[] } | undefined => {
  if (CONFIRMING.includes(action)) return { figure: 'chosen', actions: CONFIRMING };
  return action === 'correct' ? { figure: 'wrong', actions: ['correct'] } : undefined;
};

const DAY = `date(at / 1000 + 28800, 'unixepoch')`;
const AS_WELL = 'ON CONFLICT (by, figure, day, part, key) DO UPDATE SET count = count + excluded.count';

/** The figures that an outcome counts for. */
const OUTCOMES = [
  ['unanswered', 'not-listed'],
  ['service-asked', 'service'],
] as const;

/** What a question adds to the sums as it is asked: it is one of those of which the others are shares. */
export function sumsOfAsked({ at, outcome }: Pick<Question, 'at' | 'outcome'>): Statement {
  const day = dayOf(at);
  const sum = (figure: Sum['figure'], part: string): Sum => ({ by: 'all', key: '', day, figure, part, count: 1 });
  const came = OUTCOMES.flatMap(([figure, of]) => (outcome === of ? [sum(figure, 'n')] : []));
  const shares = QUESTION_FIGURES.flatMap((figure) => (figure === 'asked' ? [] : [sum(figure, 'd')]));
  return adding([sum('asked', 'n'), ...shares, ...came], '1');
}

const MOVED = `
INSERT INTO figure_sums (by, key, day, figure, part, count)
SELECT 'all', '', ${DAY}, ?, 'n', (? = ?) - (outcome = ?) FROM questions
WHERE id = ? AND (? = ?) <> (outcome = ?) ${AS_WELL}`;

/** What it changes that a question has another outcome; to be written before it has. */
export const sumsOfMoved = ({ id, outcome }: Extract<QuestionChange, { kind: 'question-moved' }>): Statement[] =>
  OUTCOMES.map(([figure, of]) => written(MOVED, figure, outcome, of, of, id, outcome, of, of));

const PRESSED = `
INSERT INTO figure_sums (by, key, day, figure, part, count)
SELECT 'all', '', ${DAY}, ?, 'n', 1 FROM questions WHERE id = ? AND NOT EXISTS (
  SELECT 1 FROM presses WHERE question = questions.id AND action IN (SELECT value FROM json_each(?))
) ${AS_WELL}`;

/** What a press adds under its question, the first of its kind there; to be written before the press is. */
export function sumsOfPress({ question, action }: Press): Statement[] {
  const counted = countedAs(action);
  if (!counted || question === undefined) return [];
  return [written(PRESSED, counted.figure, question, JSON.stringify(counted.actions))];
}

const pressed = (actions: readonly string[]) => `EXISTS (
  SELECT 1 FROM presses WHERE question = questions.id AND action IN (${actions.map((one) => `'${one}'`)}))`;

/** The same counted from the first, of all questions: what the sums have to say. */
export const ALL_QUESTION_SUMS = `
SELECT 'all' AS by, '' AS key, day, figure.key AS figure, part.value AS part,
  CASE WHEN part.value = 'd' THEN asked ELSE figure.value END AS count
FROM (
  SELECT ${DAY} AS day, count(*) AS asked, sum(outcome = 'not-listed') AS unanswered,
    sum(outcome = 'service') AS service,
    sum(${pressed(CONFIRMING)}) AS chosen, sum(${pressed(['correct'])}) AS wrong
  FROM questions GROUP BY day
), json_each(json_object(
    'asked', asked, 'chosen', chosen, 'unanswered', unanswered, 'wrong', wrong, 'service-asked', service
  )) AS figure,
  json_each('["n", "d"]') AS part
WHERE count > 0 AND NOT (figure.key = 'asked' AND part.value = 'd')`;
