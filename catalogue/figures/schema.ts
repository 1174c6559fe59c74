import * as z from 'zod';
import { line } from '../law-schema.ts';
import { FIGURES } from './figure.ts';

/** What one figure means, in the words under every table: what is counted, of what, on which day, and what is left out. */
export const FigureWords = z
  .strictObject({
    id: z.enum(FIGURES, '没有这个指标，见 figures/figure.ts'),
    name: line.max(8).describe('表头上的名字'),
    kind: z.enum(['件数', '占比', '平均']).describe('件数只有一个数；占比写成 几/几；平均写成一个数'),
    counts: line.max(60).describe('数的是什么（分子）'),
    of: line.max(60).optional().describe('在什么里面数（分母）；件数不写'),
    day: line.max(20).describe('算在哪一天'),
    better: z.enum(['多', '少', '不论']).describe('多了好还是少了好；不论的不排先后'),
    leavesOut: z
      .array(z.strictObject({ id: z.string().regex(/^[a-z][a-z-]*$/), what: line.max(30) }))
      .default([])
      .describe('不算进去的，一样一样列出来，件数照样写在下面'),
    note: line.max(80).optional().describe('看的时候要当心什么'),
  })
  .refine((one) => (one.kind === '件数') === (one.of === undefined), {
    message: '占比和平均要写在什么里面数，件数不写',
    path: ['of'],
  });
export type FigureWords = z.infer<typeof FigureWords>;
