import * as z from 'zod';
import { type LearnedKind, readStamped, writeStamped } from '../../matters/learned/stamped.ts';
import { readWeights, weightRows } from '../../matters/learned/weight-rows.ts';
import type { AnswerColumn, LearnedIntents } from './learned.ts';

/** catalogue/learned/intents.bin */
export const INTENTS_FILE: LearnedKind = { name: 'intents.bin', version: 2 };

const Facts = z.object({ columns: z.array(z.string()), rarest: z.number(), largest: z.number() });

/** What was learned, as that file. */
export function writeIntents({ stamp, columns, weights }: LearnedIntents): Uint8Array {
  const facts: z.infer<typeof Facts> = { columns, rarest: weights.rarest, largest: weights.largest };
  return writeStamped(INTENTS_FILE, stamp, [new TextEncoder().encode(JSON.stringify(facts)), ...weightRows(weights)]);
}

/** Reads what writeIntents wrote. Throws when the file is of another version. */
export function readIntents(file: Uint8Array): LearnedIntents {
  const { stamp, next } = readStamped(INTENTS_FILE, file);
  const { columns, ...facts } = Facts.parse(JSON.parse(new TextDecoder().decode(next(Uint8Array))));
  return { stamp, columns: columns as AnswerColumn[], weights: readWeights(next, facts) };
}
