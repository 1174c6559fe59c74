import * as z from 'zod';
import { MATTER_ID } from '../schema.ts';

const Line = z.string().trim().min(2).max(40);
const Texts = z.array(z.string().trim().min(2).max(120));

/** A danger that comes before the question of who is responsible, and how people tell of it. */
export const DangerFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, '编号用小写英文字母和短横线，与文件名一致'),
  title: z.string().trim().min(4).max(20).describe('红卡的标题：出了什么事、先做什么'),
  money: z.literal(true).optional().describe('要紧的是钱，不是人：红卡上先止付，不写先救人'),
  call: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^\d{3,12}$/, '只写数字')
          .optional()
          .describe('电话；没有公开统一号码的不写，用 name 说清在哪里找'),
        name: Line.describe('打给谁'),
        when: Line.optional().describe('什么情形才打；第一个总要打，不写'),
        said: z
          .array(z.string().trim().min(2).max(120))
          .default([])
          .describe('写法同 signs：话里已经说了这种情形，这个号码排到最前面'),
      }),
    )
    .min(1)
    .max(3)
    .describe('打给谁，最要紧的在前'),
  first: z.array(Line).min(2).max(3).describe('等人来之前做的两三件事'),
  dont: Line.optional().describe('最要命的一个「别」'),
  matters: z
    .array(z.string().regex(MATTER_ID, '事项编号写成 CG04 的样子'))
    .min(1)
    .max(4)
    .describe('可能归的事项，最像的在前'),
  signs: z
    .array(z.string().trim().min(2).max(120))
    .default([])
    .describe(
      '几乎一说就是这种险情的字眼：空格隔开的几段按顺序出现、中间最多隔八个字，加号隔开的紧挨着，竖线隔开的任选其一，感叹号开头的是紧挨着不能有的；话的头尾当各有一个逗号',
    ),
  shouts: z
    .array(z.string().trim().min(2).max(6))
    .default([])
    .describe('喊一声就是的词，没有别的话：溺水、跳楼。前面说在哪、是谁，后面跟了、啊、快来人，也算；听 unless 的'),
  unless: z.array(z.string().trim().min(1).max(120)).default([]).describe('写法同 signs：话里有这些，上面的字眼就不算'),
  examples: Texts.min(40).describe('是这种险情的话：谁、怎么了、就在现在'),
  counter: Texts.min(30).describe('带着同样字眼、却不是险情的话：过去的、打听的、比喻的、东西过期的'),
});
export type DangerFile = z.infer<typeof DangerFile>;
