import { createHash } from 'node:crypto';
import { codeOf } from '../../matters/learn/stamp.ts';
import type { Lesson } from './texts.ts';

/** A hash (16 hex digits) over all that learning depends on: the lessons and the learner's own code. */
export const stampOf = (lessons: readonly Lesson[]): string =>
  createHash('sha256')
    .update(JSON.stringify(lessons))
    .update(codeOf(new URL('learn.ts', import.meta.url)))
    .digest('hex')
    .slice(0, 16);
