import * as z from 'zod';
import { MATTER_ID } from '../schema.ts';

const Slug = z.string().regex(/^[a-z][a-z-]*$/, '编号用小写英文字母和短横线，见 heard/topics.yaml');

/** One text as people type it, with the matters that are right answers to it, best first, or its topic outside the list. */
export const HeardText = z
  .strictObject({
    text: z.string().trim().min(2).max(120).describe('一句人真会打出来的话，不带人名、电话、门牌'),
    ids: z
      .array(z.string().regex(MATTER_ID, '事项编号写成 CG04 的样子'))
      .min(1)
      .max(4)
      .optional()
      .describe('归哪个事项，最合适的在前；几个都算对的都写上'),
    outside: Slug.optional().describe('不在清单里：话题编号，见 topics.yaml'),
    hard: z.literal(true).optional().describe('归类时拿不准的'),
  })
  .refine(({ ids, outside }) => (ids === undefined) !== (outside === undefined), {
    message: '要写 ids（归哪个事项）或 outside（清单外的话题），只写一样',
  });
export type HeardText = z.infer<typeof HeardText>;

/** What is talked about and is outside the list, by slug; with a referral card where it is asked often. */
export const Topics = z.record(
  Slug,
  z.strictObject({
    name: z.string().trim().min(2).max(20).describe('话题叫什么'),
    referral: Slug.optional().describe('有转介卡的，写卡的编号，见 referrals.yaml；没有的答「不在清单里」'),
  }),
);
export type Topics = z.infer<typeof Topics>;
