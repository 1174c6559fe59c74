import * as z from 'zod';
import { Basis, day, line, SLUG, SLUG_SAYS } from '../law-schema.ts';
import { MATTER_ID } from '../schema.ts';

/** The number of a service, so that no service is taken for a matter. */
export const SERVICE_ID = /^FW\d{2}$/;

/** One kind of session of a service, as its form of opening is filled in beforehand. */
const SessionKind = z.strictObject({
  name: line.max(20).describe('叫什么，如「咖啡拉花班」'),
  where: line.max(40).describe('在哪里'),
  places: z.int('写整数').min(1).max(300).describe('收几个人'),
  lessons: z.int('写整数').min(1).max(60).describe('一共几次课'),
  everyDays: z.int('写整数').min(1).max(60).default(7).describe('隔几天一次；一周一次写 7'),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时刻写成 19:00 这样')
    .describe('几点开始'),
  minutes: z.int('写整数').min(15).max(600).describe('一次多少分钟'),
});
export type SessionKind = z.infer<typeof SessionKind>;

/** A service beside the duties: what people want, not what is forbidden. It is no matter and opens no case. */
export const Service = z.strictObject({
  id: z.string().regex(SERVICE_ID, '服务编号写成 FW01 的样子').describe('编号，与文件名开头一致，定了不改'),
  name: line.max(16).describe('服务叫什么'),
  summary: line.max(140).describe('一口气说完：是什么、谁能来、怎么报'),
  who: line.max(80).describe('谁可以来'),
  ages: z
    .strictObject({ from: z.int().min(0).max(120).optional(), to: z.int().min(0).max(120).optional() })
    .optional()
    .describe('有年龄要求才写；写了，报名时才问年龄'),
  fee: line.max(60).describe('收不收钱；不收写「免费」'),
  refund: line.max(120).optional().describe('退费怎么说，照主办方的原话；收钱的要写'),
  bring: z.array(line.max(40)).max(8).default([]).describe('要带什么、要什么材料'),
  host: z.string().regex(SLUG, SLUG_SAYS).describe('哪个部门办的，编号见 departments.yaml；它的人可以开班'),
  contact: line.max(60).describe('问谁；电话没有公开出处的，写在哪里问'),
  sessions: z.array(SessionKind).max(20).default([]).describe('有哪些班；不分班、不限人数的空着，写 steps'),
  steps: z.array(line.max(90)).max(8).default([]).describe('不分班的：一步一步怎么办'),
  butIf: z
    .array(
      z.strictObject({
        when: line.max(40),
        matter: z.string().regex(MATTER_ID, '事项编号写成 CG04 的样子'),
      }),
    )
    .max(4)
    .default([])
    .describe('什么情况下不是问服务，是清单里的事'),
  basis: z.array(Basis).max(4).default([]).describe('有法律依据的写'),
  sample: line.max(120).optional().describe('样例：哪些要街道填，如「时间、地点、电话」；填好了删掉这一行'),
  sayings: z.array(z.string().trim().min(2).max(40)).min(10).describe('群众怎么问；只写想来、想办的话，不写投诉'),
  sources: z.array(line).min(1).describe('资料来源'),
  reviewBy: day.describe('最迟何时复核'),
});
export type Service = z.infer<typeof Service>;

/** Words for a service that costs nothing. */
export const FREE = '免费';
