import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A question and the matters that are acceptable answers, best first; none: it is not in the list. */
export const EvalQuestion = z.object({
  ids: z.array(z.string()),
  chat: z.string(),
  messy: z.boolean().optional(),
  origin: z.string().optional(),
  hard: z.boolean().optional(),
});
export type EvalQuestion = z.infer<typeof EvalQuestion>;

/** Reads questions, one JSON object a line. Throws, naming the line, when one is not a question. */
export function readQuestions(path: string): EvalQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const parsed = EvalQuestion.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${path} line ${i + 1}: ${parsed.error.issues[0]?.message}`);
      return parsed.data;
    });
}
