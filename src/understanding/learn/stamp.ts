import { createHash } from 'node:crypto';
import { codeOf } from '../../matters/learn/stamp.ts';
import type { Join } from './joins.ts';
import type { Lesson } from './texts.ts';

/** A hash (16 hex digits) over all that learning depends on: the lessons, the joins and the learner's own code. */
export const stampOf = (taught: { lessons: readonly Lesson[]; joins: readonly Join[] }): string =>
  createHash('sha256')
    .update(JSON.stringify(taught))
    .update(codeOf(new URL('learn.ts', import.meta.url)))
    .digest('hex')
    .slice(0, 16);
