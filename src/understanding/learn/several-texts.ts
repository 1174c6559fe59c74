import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Text = z.strictObject({
  text: z.string().min(4),
  about: z.array(z.array(z.string()).min(1)).min(1).max(5),
  begins: z.array(z.string()).optional(),
});

/**
 * A text, and for each concern in it the matters that are right answers; 「out」: outside the list. `begins`: the clauses with
 * which the concerns after the first begin, where there are as many.
 */
export type SeveralText = z.infer<typeof Text>;

/** The messages with several concerns, and those with one that look like several (several.jsonl). Throws on a line amiss. */
export const readSeveralTexts = (): SeveralText[] =>
  readFileSync(new URL('several.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Text.parse(JSON.parse(line)));

/** Which half a text belongs to: what is learned and fitted on one is asked of the other. */
export const isFit = ({ text }: { text: string }): boolean =>
  (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0;
