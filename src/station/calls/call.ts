import * as z from 'zod';
import { Person } from '../../cases/record/person.ts';
import { CallId } from '../ids.ts';

/** 走访日志: one sentence of a visit at somebody's home. It stays with the community, and can be deleted whole. */
export const HomeCall = z.strictObject({
  id: CallId,
  community: z.string().min(1),
  by: Person,
  at: z.int(),
  /** As it was typed: whose it is stands in no other place. */
  words: z.string().min(1).max(500),
  /** What its pictures are kept under. */
  photos: z.string(),
  /** The form of a case that was opened of it. */
  draft: z.string().nullable(),
});
export type HomeCall = z.infer<typeof HomeCall>;

/** 记 3幢401 米不够: what stands behind the word; undefined where that word does not begin it or nothing follows. */
export function callIn(said: string): string | undefined {
  const [, words = ''] = /^(?:记一?下?|走访)[\s　:：，,]+([\s\S]+)$/.exec(said.trim()) ?? [];
  return words.trim() || undefined;
}
