import * as z from 'zod';
import { Basis, line, SLUG, SLUG_SAYS } from '../law-schema.ts';
import { MATTER_ID } from '../schema.ts';

const Slug = z.string().regex(SLUG, SLUG_SAYS);
const DepartmentId = z.string().regex(SLUG, `${SLUG_SAYS}，部门编号见 departments.yaml`);
const MatterId = z.string().regex(MATTER_ID, '事项编号写成 CG04 的样子');
const FieldId = z.string().regex(/^[a-z][a-zA-Z]{1,19}$/, '代号用英文字母，小写开头');

/** On what ground a body looks at a place; what is no inspection carries none of its words. */
export const GROUNDS = ['检查', '街道检查', '协助', '服务', '企业义务'] as const;

const Duty = z.strictObject({
  department: DepartmentId,
  watches: z.array(line.max(40)).min(1).max(8).describe('管什么'),
  doesNot: line.max(40).optional().describe('不管什么'),
  power: z.enum(GROUNDS).describe('凭什么看：检查要执法资格；协助、服务、企业义务都不是检查'),
  basis: z.array(Basis).max(6).default([]),
});

/** A fact one can tick on the spot, and the case it opens. */
const Fact = z.strictObject({
  id: Slug,
  when: line.max(30).describe('现场看得到、问得到的一句话'),
  matter: MatterId.nullable().describe('开哪个事项的分事件；不开的写 null'),
  lead: DepartmentId.describe('分事件的主责'),
  why: line.max(90).optional().describe('主责和事项的主责不同时写：为什么'),
  also: z.array(DepartmentId).min(1).max(4).optional().describe('配合'),
  urgent: z.boolean().optional().describe('按紧急开，单独一件'),
  danger: line.max(60).optional().describe('有危险时先做什么'),
  call: line.max(60).optional().describe('先打给谁'),
  rectifyDays: z.int().min(1).max(60).optional().describe('默认整改工作日'),
  open: z.boolean().optional().describe('不开事件的写 false'),
  private: z.boolean().optional().describe('单独一件，不写进总事件'),
  note: line.max(80).optional(),
});
export type Fact = z.infer<typeof Fact>;

const ArchiveField = z.strictObject({
  id: FieldId,
  label: line.max(40),
  kind: z.enum(['text', 'date', 'number', 'choice', 'person', 'place', 'file', 'ref']),
  choices: z.array(z.string().min(1).max(12)).min(2).max(8).optional(),
  key: z.boolean().optional().describe('一店一档的主键'),
  required: z.boolean().optional().describe('必填：一店一档填没填齐只看这几项；是我们提的，街道可改'),
  private: z.boolean().optional().describe('只给主责和牵头看，可以删掉'),
  expires: z.boolean().optional().describe('到期前三十天提醒'),
});

/** 监管一件事: one kind of subject, who watches what of it, and what a fact found there opens. */
export const Bundle = z.strictObject({
  id: Slug.describe('编号，与文件名一致'),
  name: line.max(16),
  subject: z.string().trim().min(2).max(10).describe('管的是什么'),
  subjectKey: line.max(60).describe('凭什么认出是同一家'),
  lead: DepartmentId.describe('牵头'),
  leadNote: line.max(80).describe('牵头凭什么；我们建议的要写明是建议'),
  summary: line.max(140).describe('一口气说完：谁管什么'),
  called: z.array(line.max(10)).min(1).max(16).describe('人们怎么叫这种地方：光说这个名字、问归谁管，就答这一件事'),
  say: z.array(line.max(20)).min(3).max(20).describe('人们怎么说'),
  duties: z.array(Duty).min(3).max(12),
  matters: z.array(MatterId).min(1).max(24),
  checklists: z.array(Slug).min(1).max(4),
  stages: z
    .array(z.strictObject({ id: Slug, name: line.max(12), do: z.array(line.max(80)).min(1).max(5) }))
    .min(2)
    .max(8),
  facts: z.array(Fact).min(5).max(20).describe('不超过二十条，一屏点得完'),
  archive: z.array(ArchiveField).min(4).max(20),
  card: z.strictObject({
    title: line.max(30),
    lines: z.array(line.max(60)).min(1).max(4).describe('花括号里是档案里的字段，空的不显示'),
    dutyLines: z.array(line.max(20)).min(3).max(6).describe('谁管什么，一行一家'),
    buttons: z.array(line.max(12)).min(2).max(6),
  }),
  notice: z.strictObject({
    title: line.max(20),
    to: z.string().min(2).max(8),
    lines: z.array(line.max(40)).min(3).max(12),
    sign: line.max(50),
  }),
  frequency: z.strictObject({
    perYear: z.int().min(1).max(12).describe('同一检查主体一年几次，本区以公布的为准'),
    countsTowardCap: line.max(60),
    first: z.array(line.max(24)).min(1).max(5).describe('先查哪些'),
    never: line.max(40),
  }),
  measures: z.array(line.max(50)).min(1).max(8),
  traps: z.array(line.max(70)).min(1).max(8),
  example: z.strictObject({
    report: line.max(100),
    opens: z.array(Slug).min(1).max(8),
    note: line.max(120),
  }),
});
export type Bundle = z.infer<typeof Bundle>;
