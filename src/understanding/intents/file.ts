import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { readRows, writeRows } from '../../matters/learned/rows.ts';
import { readWeights, weightRows } from '../../matters/learned/weight-rows.ts';
import type { Column, LearnedIntents } from './learned.ts';

/** Raised whenever the order or the meaning of what is written below changes. */
const VERSION = 1;
const STAMP = 16;

const Facts = z.object({ columns: z.array(z.string()), rarest: z.number(), largest: z.number() });

/** What was learned, as the file catalogue/learned/intents.bin: version, stamp, and the rest deflated. */
export function writeIntents({ stamp, columns, weights }: LearnedIntents): Uint8Array {
  const facts: z.infer<typeof Facts> = { columns, rarest: weights.rarest, largest: weights.largest };
  const rows = writeRows([new TextEncoder().encode(JSON.stringify(facts)), ...weightRows(weights)]);
  return Buffer.concat([Uint8Array.of(VERSION), Buffer.from(stamp, 'latin1'), deflateRawSync(rows, { level: 9 })]);
}

/** The stamp of such a file; undefined when it was written otherwise than now. */
export const stampOf = (file: Uint8Array): string | undefined =>
  file[0] === VERSION ? Buffer.from(file.subarray(1, 1 + STAMP)).toString('latin1') : undefined;

/** Reads what writeIntents wrote. Throws when the file is of another version. */
export function readIntents(file: Uint8Array): LearnedIntents {
  const stamp = stampOf(file);
  if (!stamp) throw new Error('catalogue/learned/intents.bin is of another version: run npm run learn');
  const next = readRows(inflateRawSync(file.subarray(1 + STAMP)));
  const { columns, ...facts } = Facts.parse(JSON.parse(new TextDecoder().decode(next(Uint8Array))));
  return { stamp, columns: columns as Column[], weights: readWeights(next, facts) };
}
