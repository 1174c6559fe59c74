import * as z from 'zod';
import { shortened, typed, type Words } from '../brands.ts';

export const ARRANGEMENTS = ['category', 'department', 'saying'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** The longest question that is searched for, characters. */
export const MOST_WORDS = 100;

const Query = z.object({
  q: z.string().trim().catch(''),
  department: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .catch(''),
  view: z.enum(ARRANGEMENTS).catch('category'),
});

/** What the contents page was asked for; anything malformed is as if it had not been said. */
export type ContentsQuery = { words: Words; department: string; view: Arrangement };

/** Reads the query of /handbook. Never fails. */
export function readAsked(query: Record<string, string>): ContentsQuery {
  const { q, department, view } = Query.parse(query);
  return { words: shortened(typed(q), MOST_WORDS), department, view };
}
