import * as z from 'zod';
import { Basis, line, SLUG, SLUG_SAYS } from '../law-schema.ts';
import { MATTER_ID } from '../schema.ts';

export const ITEM_ID = /^[A-Z]{2,10}(-[A-Z0-9]+)*$/;
const ItemId = z.string().regex(ITEM_ID, '检查项编号写成 GAS-ALARM 的样子');
const DepartmentId = z.string().regex(SLUG, `${SLUG_SAYS}，部门编号见 departments.yaml`);

/** Who may see what an item asks about: officers alone, whoever stands in the public part, or the community in common parts. */
export const SEEN_BY = ['执法', '走访', '社区'] as const;

/** How bad it is when an item fails, for sending somebody; what the law calls a major hazard is for others to find. */
export const GRADES = ['立即处置', '限期整改', '当场提醒'] as const;

/** One question of an inspection, asked in the same words on whatever list it stands. */
export const CheckItemFile = z.strictObject({
  id: ItemId.describe('编号，定了不改；同一个编号就是同一个问题'),
  look: line.max(60).describe('看什么，一句白话'),
  fails: line
    .max(40)
    .describe('不符合时怎么告诉人：直说的一句，不是问句，如「棚子占了消防车道」；几样里有一样就算的用「或者」'),
  how: line.max(90).describe('怎么看'),
  department: DepartmentId.describe('归哪个部门判'),
  grade: z.enum(GRADES).describe('不符合时有多急；派单用，不是法律上的重大隐患'),
  days: z.int().min(1).max(60).optional().describe('整改工作日，我们定的，街道可改；当场提醒的不写'),
  atOnce: line.max(80).describe('不符合时当场先做什么'),
  call: z
    .string()
    .regex(/^\d{3,5}$/)
    .optional()
    .describe('先打哪个急救电话'),
  first: DepartmentId.optional().describe('立即处置的不用打急救电话时，先找谁'),
  matter: z.string().regex(MATTER_ID).describe('不符合又没当场改好的，开哪个事项的事件'),
  why: line.max(90).optional().describe('判的部门不在事项的主责、配合里时写：凭什么归它'),
  photo: z.enum(['fail', 'none']).describe('不符合要不要照片'),
  also: z.array(DepartmentId).min(1).max(4).optional().describe('还要告诉哪些部门'),
  onlyFor: line.max(20).optional().describe('只有这种地方才问'),
  measure: z
    .strictObject({
      key: z.string().regex(/^[a-z][a-zA-Z]{1,19}$/),
      label: line.max(20),
      unit: z.string().min(1).max(4),
    })
    .optional()
    .describe('要记的一个数'),
  basis: z.array(Basis).min(1).max(4).describe('依据，先适用的在前'),
  seenBy: z.enum(SEEN_BY).describe('谁可以看'),
  note: line.max(80).optional().describe('要核对、要认定的地方'),
});
export type CheckItemFile = z.infer<typeof CheckItemFile>;

/** The items of one kind of thing, as they follow one another on a card. */
export const ItemGroup = z.strictObject({
  group: z.string().trim().min(2).max(6).describe('这一组叫什么'),
  items: z.array(CheckItemFile).min(1),
});
export type ItemGroup = z.infer<typeof ItemGroup>;

/** One list: what is looked at in one kind of place. Lists are merged by the ids of their items. */
export const Checklist = z.strictObject({
  id: z.string().regex(SLUG, SLUG_SAYS).describe('编号，与文件名一致'),
  name: line.max(20).describe('清单名'),
  objectKind: z.enum(['店铺', '出租房', '小区设施', '企业', '工地', '住户', '机构', '旅馆']).describe('查什么样的地方'),
  inspectWith: z.array(DepartmentId).min(1).max(5).describe('一般哪些部门一起去，发起的在前'),
  service: DepartmentId.optional().describe('哪家企业按自己的义务上门时用这张；不是检查'),
  estimateMinutes: z.int().min(5).max(180).describe('大约要几分钟'),
  before: line.max(80).describe('进门之前记住的一句话'),
  notHere: z
    .array(z.string().regex(MATTER_ID))
    .min(1)
    .max(4)
    .optional()
    .describe('这种地方没有的事，检查项不开到那里去，如瓶装气的不开管道燃气'),
  items: z.array(ItemId).min(5).max(20).describe('检查项，按现场走的顺序'),
  alsoLook: z.array(ItemId).max(8).default([]).describe('有空再看的'),
});
export type Checklist = z.infer<typeof Checklist>;
