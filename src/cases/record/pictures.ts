import type * as z from 'zod';
import { codesOf } from '../../codes.ts';

/** When and from whom a picture came, in the order in which they stand on the card; the code is stored, the word is read. */
export const PICTURED_WORDS = {
  before: '处理前',
  during: '办理中',
  earlier: '上次反馈',
  reworked: '退回重办时',
  unsolved: '没解决时',
  after: '处理后',
  since: '反馈以后',
} as const;

export const Pictured = codesOf(PICTURED_WORDS);
export type Pictured = z.infer<typeof Pictured>;
