import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Turn = z.object({ from: z.enum(['user', 'bot']), text: z.string().optional(), matter: z.string().optional() });

/** What somebody says, after what, and what they mean by it. */
export const Item = z.object({
  id: z.string(),
  role: z.string(),
  context: z.array(Turn),
  quoted: z.string().nullable(),
  group: z.boolean(),
  text: z.string(),
  expect: z.object({
    kind: z.string(),
    call: z.array(z.string()).optional(),
    ids: z.array(z.union([z.string(), z.array(z.string())])).optional(),
    section: z.string().optional(),
    by: z.string().optional(),
    number: z.string().optional(),
    which: z.string().optional(),
    department: z.string().nullable().optional(),
  }),
});
export type Item = z.infer<typeof Item>;

/** Reads a file of one item a line. Throws with the line that is none. */
export const readItems = (file: string): Item[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Item.parse(JSON.parse(line)));
