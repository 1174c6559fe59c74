import * as z from 'zod';
import { PACKED, type RowForm } from '../../matters/learned/row-form.ts';
import { type LearnedKind, readStamped, writeStamped } from '../../matters/learned/stamped.ts';
import { readWeights, weightRows } from '../../matters/learned/weight-rows.ts';
import type { Weights } from '../../matters/rank/weights.ts';
import type { AnswerColumn, LearnedIntents, TakenFor } from './learned.ts';

/** catalogue/learned/intents.bin */
export const INTENTS_FILE: LearnedKind = { name: 'intents.bin', version: 5 };

const Sizes = z.object({ rarest: z.number(), largest: z.number() });
const Facts = z.object({
  columns: z.array(z.string()),
  wishes: Sizes,
  dangerColumns: z.array(z.string()),
  dangers: Sizes,
  joins: Sizes,
});

const sizesOf = ({ rarest, largest }: Weights): z.infer<typeof Sizes> => ({ rarest, largest });

/** What was learned, as that file; by default packed. */
export function writeIntents(
  { stamp, columns, weights, dangers, joins }: LearnedIntents,
  form: RowForm = PACKED,
): Uint8Array<ArrayBuffer> {
  const facts: z.infer<typeof Facts> = {
    columns,
    wishes: sizesOf(weights),
    dangerColumns: dangers.columns,
    dangers: sizesOf(dangers.weights),
    joins: sizesOf(joins),
  };
  const head = new TextEncoder().encode(JSON.stringify(facts));
  const each = [weights, dangers.weights, joins].flatMap((one) => weightRows(one, form));
  return writeStamped(INTENTS_FILE, stamp, [head, ...each], form);
}

/** Reads what writeIntents wrote. Throws when the file is of another version. */
export function readIntents(file: Uint8Array<ArrayBuffer>): LearnedIntents {
  const { stamp, next, form } = readStamped(INTENTS_FILE, file);
  const { columns, wishes, dangerColumns, dangers, joins } = Facts.parse(
    JSON.parse(new TextDecoder().decode(next(Uint8Array))),
  );
  const weights = readWeights(next, wishes, form);
  const alarm = { columns: dangerColumns as TakenFor[], weights: readWeights(next, dangers, form) };
  return { stamp, columns: columns as AnswerColumn[], weights, dangers: alarm, joins: readWeights(next, joins, form) };
}
