import * as z from 'zod';
import { INTENTS, SLOTS } from './intent.ts';

const known = new RegExp(`^(?:[^{}]|\\{(?:${SLOTS.join('|')})\\})+$`);

const Phrase = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(known, `花括号里只能写 ${SLOTS.join('、')}`)
  .describe('一句人真会打出来的话；{matter} 填群众说法，{department} 填部门叫法，{place} 填小区，{number} 填事件编号');

/** What people say when they want this, as the learning reads it. */
export const IntentTexts = z.strictObject({
  id: z.enum(INTENTS, '没有这种意思，见 intents/intent.ts'),
  says: z.string().trim().min(4).max(80).describe('这是什么意思，一句话'),
  whole: z.array(Phrase).default([]).describe('单独一句就看得懂的'),
  bare: z.array(Phrase).default([]).describe('要看上一句才懂的：「罚多少」「那电话呢」'),
});
export type IntentTexts = z.infer<typeof IntentTexts>;
