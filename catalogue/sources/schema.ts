import * as z from 'zod';
import { line, SLUG, SLUG_SAYS } from '../law-schema.ts';
import { MATTER_ID } from '../schema.ts';

/** What a column of somebody else's workbook may be, and what the form that asks for it calls it. */
export const ORDER_FIELDS = {
  number: '对方的编号',
  text: '内容',
  title: '标题',
  code: '类别',
  class: '大类',
  place: '地址',
  community: '社区',
  name: '反映人',
  phone: '电话',
  at: '来单时间',
  due: '要求答复的时间',
  secret: '要不要保密',
  wantsReply: '要不要回复本人',
  urgent: '紧急程度',
} as const;
export type OrderField = keyof typeof ORDER_FIELDS;
const fields = Object.keys(ORDER_FIELDS) as [OrderField, ...OrderField[]];

/** 火灾事故 is over and is only recorded; 消防隐患 and 民生诉求 go by their own matter; 部门协同 waits for the desk. */
export const ORDER_CLASSES = ['火灾事故', '消防隐患', '部门协同', '民生诉求'] as const;
export type OrderClass = (typeof ORDER_CLASSES)[number];

/** What is told back of an order, in the order in which it happens: taken in, sent to a department, given back, done, opened again. */
export const RECEIPT_STEPS = ['accepted', 'dispatched', 'returned', 'closed', 'reopened'] as const;
export type ReceiptStep = (typeof RECEIPT_STEPS)[number];

const says = z.array(line.max(40)).min(1);

/** One system whose orders the street takes in: how its workbooks are headed, and what its words for things mean here. */
export const OrderSource = z.strictObject({
  id: z.string().regex(SLUG, SLUG_SAYS),
  name: line.max(20).describe('全名，如 12345 热线'),
  mark: line.max(8).describe('卡片「来源」上的短名，如 12345'),
  columns: z.partialRecord(z.enum(fields), says).describe('每一项在对方表格里可能叫什么'),
  classes: z
    .array(z.strictObject({ says, class: z.enum(ORDER_CLASSES) }))
    .default([])
    .describe('对方的大类归哪一种；没写的按民生诉求'),
  statuses: z
    .array(z.strictObject({ says, means: z.enum(RECEIPT_STEPS) }))
    .default([])
    .describe('对方的状态里哪些只是我们回执的回声；没写的照原话给指挥室看'),
  matters: z
    .array(z.strictObject({ says, matter: z.string().regex(MATTER_ID, '事项编号写成 CG04 的样子') }))
    .describe('对方的类别归哪个事项；没写的由指挥室派遣'),
  public: z
    .array(z.string().regex(MATTER_ID, '事项编号写成 CG04 的样子'))
    .optional()
    .describe('对外公开、可以照 Open311 报来的事项，编号就是它的类别；不照 Open311 的来源不写'),
});
export type OrderSource = z.infer<typeof OrderSource>;
