import * as z from 'zod';
import { shortened, typed, type Words } from '../brands.ts';

export const VIEWS = ['category', 'department', 'saying'] as const;
export type View = (typeof VIEWS)[number];

/** The longest question that is searched for, characters. */
export const MOST_WORDS = 100;

const Query = z.object({
  q: z.string().trim().catch(''),
  department: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .catch(''),
  view: z.enum(VIEWS).catch('category'),
});

/** What the contents page was asked for; anything malformed is as if it had not been said. */
export type Asked = { words: Words; department: string; view: View };

/** Reads the query of /handbook. Never fails. */
export function readAsked(query: Record<string, string>): Asked {
  const { q, department, view } = Query.parse(query);
  return { words: shortened(typed(q), MOST_WORDS), department, view };
}
