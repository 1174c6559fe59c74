import * as z from 'zod';
import { Basis, day, line, Penalty, Power, SLUG, SLUG_SAYS, Threshold } from './law-schema.ts';

/** The five categories of the list, in the booklet's order; the folder under catalogue/matters and the id prefix. */
export const CATEGORIES = [
  { name: '城市管理', prefix: 'CG', folder: 'urban-management' },
  { name: '市场监管', prefix: 'SC', folder: 'market-supervision' },
  { name: '治安', prefix: 'ZA', folder: 'public-security' },
  { name: '应急消防', prefix: 'YX', folder: 'emergency-fire' },
  { name: '矛盾调解', prefix: 'MT', folder: 'mediation' },
] as const;

export const MATTER_ID = /^(CG|SC|ZA|YX|MT)\d{2}$/;
const MatterId = z.string().regex(MATTER_ID, '事项编号写成 CG04 的样子').describe('事项编号，如 CG04');
const DepartmentId = z
  .string()
  .regex(SLUG, `${SLUG_SAYS}，部门编号见 departments.yaml`)
  .describe('部门编号，见 departments.yaml');
const Reference = z.union([MatterId, DepartmentId]).describe('另一事项的编号，或部门编号');

const Part = z.strictObject({
  department: DepartmentId,
  for: line.max(40).describe('在这件事里负责什么，如「查处」「技术检测」'),
});

const Circumstance = z.strictObject({
  when: line.max(40).describe('按钮上的情形，如「正在漏气、闻到煤气味」'),
  department: DepartmentId,
  for: line.max(40).describe('这种情形下负责什么'),
  urgent: z.boolean().optional().describe('这种情形一律按紧急办理'),
  note: line.max(120).optional().describe('依据或提醒'),
});

const Lead = Part.extend({
  depends: z
    .strictObject({
      question: line.max(40).describe('问上报人的一句话'),
      options: z.array(Circumstance).min(2).max(5),
    })
    .optional()
    .describe('主责部门因情形而定时填写；上报人不选则交指挥室派遣'),
}).describe('主责部门');

const Boundary = z.strictObject({
  looksLike: line.max(60).describe('看着像本事项、其实不是的情形'),
  tellsApart: line.max(80).describe('区分的关键事实，现场看一眼就能判断'),
  to: Reference.describe('归哪个事项或哪个部门'),
});

const OnSite = z.strictObject({
  do: z.array(line.max(90)).min(3).max(8).describe('网格员到场按顺序做什么'),
  dont: z.array(line.max(90)).min(1).max(5).describe('网格员不能做什么'),
});

const Step = z.strictObject({
  step: line.max(120).describe('这一步做什么'),
  with: z.array(DepartmentId).optional().describe('这一步谁参加'),
});

/** The facts that make a matter urgent that is not always so: what to do first, and whom to call. */
const UrgentWhen = z.strictObject({
  when: line.max(40).describe('现场看得到、闻得到、听得到的事实，如「闻到煤气味、听到嗞嗞声」'),
  first: line.max(60).describe('先做的一件事，如「人先撤到室外上风处，不碰开关」'),
  call: line
    .max(60)
    .describe('打给谁；号码要在 hotlines 里，没有公开号码的写在哪里找，如「瓶身标签上的供气企业抢修电话」'),
});

/** A year of working days: what is promised for later is no limit. */
export const LONGEST_LIMIT = 250;

const Limits = z.strictObject({
  urgent: z.boolean().describe('这类事一律按紧急办理'),
  urgentWhen: z.array(UrgentWhen).min(1).max(4).optional().describe('不一律紧急、但出现这些事实就按紧急办'),
  signHours: z.number().positive().describe('签收时限，工作小时（紧急为自然小时）'),
  contactDays: z.number().positive().describe('联系反映人时限，工作日'),
  resolveDays: z.number().positive().max(LONGEST_LIMIT).describe('resolveIs 那一步的时限，工作日'),
  resolveIs: z
    .enum(['办结', '首次答复'])
    .optional()
    .describe('resolveDays 限的是什么：办得完写「办结」；要立案、鉴定、表决、等程序的写「首次答复」'),
  hotlines: z
    .array(
      z.strictObject({
        number: z.string().regex(/^\d{3,12}$/, '电话写 3 到 12 位数字'),
        name: line.max(20).describe('这是谁的电话'),
        when: line.max(60).describe('什么时候打'),
      }),
    )
    .max(4)
    .describe('有危险时拨打'),
});

const Ask = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z][a-zA-Z]{1,19}$/, '代号用 2 到 20 个英文字母，小写开头')
      .describe('代号，定了不改'),
    label: line.max(20).describe('问什么，如「店名」'),
    type: z.enum(['text', 'number', 'choice', 'date']).describe('文字、数字、选择、日期'),
    options: z.array(z.string().trim().min(1).max(20)).min(2).max(8).optional().describe('选择题的选项'),
    required: z.boolean().optional().describe('没有它就没法办时才填 true'),
  })
  .refine((ask) => (ask.type === 'choice') === (ask.options !== undefined), {
    message: 'choice 类型必须有 options，其他类型不能有',
  });

/** One matter of the 《基层事务清单》 with its 说明书. The field guide is catalogue/README.md. */
export const Matter = z.strictObject({
  id: MatterId,
  category: z.enum(CATEGORIES.map((c) => c.name)).describe('五大类之一'),
  name: line.max(20).describe('事项名称，与清单总表一致'),
  scope: line.max(160).describe('事项范围，与清单总表一致'),
  summary: line.max(140).describe('一口气说完的答案：谁主责、谁配合、现在先做什么'),
  lead: Lead,
  support: z.array(Part).max(8).describe('配合单位'),
  power: Power.describe('处理权限'),
  applies: z.array(line.max(60)).min(3).max(8).describe('适用情形'),
  boundary: z.array(Boundary).min(2).max(18).describe('职责边界'),
  onSite: OnSite.describe('现场怎么做'),
  evidence: z.array(line.max(80)).min(2).max(8).describe('拍照留痕'),
  procedure: z.array(Step).min(3).max(9).describe('主责部门办理流程'),
  basis: z.array(Basis).min(1).max(14).describe('法律依据'),
  penalty: z.array(Penalty).max(14).describe('罚则，每一项对应一条；先适用的在前'),
  thresholds: z.array(Threshold).max(8).optional().describe('现场用得上的数，各有出处'),
  limits: Limits.describe('时限和急救电话'),
  asks: z.array(Ask).max(5).describe('除地点、描述外，办这件事还要知道什么'),
  photos: z
    .strictObject({
      report: z.boolean().describe('上报必须有照片'),
      feedback: z.boolean().describe('反馈必须有照片'),
    })
    .describe('要不要照片'),
  hours: z.enum(['工作时间', '全天候']).describe('是否昼夜办理'),
  safety: z.boolean().describe('安全类事项，反馈后由指挥室核查'),
  talk: z
    .strictObject({
      resident: line.max(160).describe('对反映的居民怎么说'),
      party: line.max(160).describe('对当事人怎么说'),
    })
    .describe('话术'),
  sayings: z.array(z.string().trim().min(2).max(60)).min(10).describe('群众说法，准入至少 10 条，写够 40 条'),
  status: z.enum(['在用', '停用']).describe('停用的事项留着，编号不再用'),
  effectiveFrom: day.describe('从哪天起执行'),
  replacedBy: MatterId.optional().describe('停用后改用的事项；没有时填 stoppedBecause'),
  stoppedBecause: line.max(80).optional().describe('停用且没有替代事项的，写明原因'),
  origin: line.max(80).describe('经哪次准入进入清单'),
  sources: z.array(line).min(1).describe('资料来源'),
  reviewBy: day.describe('最迟何时复核'),
});
export type Matter = z.infer<typeof Matter>;

/** Who does the work: an office of the street, a station of a district body, an enterprise, a self-governing body. */
export const Department = z.strictObject({
  id: DepartmentId,
  name: line.max(20),
  aliases: z.array(line.max(20)).optional().describe('群众和网格员的叫法'),
  kind: z.enum(['街道科室', '派驻机构', '区级部门', '企业', '自治组织']),
  level: z.enum(['街道', '区', '市', '社区', '企业']),
  competence: line.max(160).describe('管什么'),
  intake: DepartmentId.optional().describe('区级部门主责时，街道由哪个科室接单；有派驻机构的写派驻机构'),
  phone: z
    .string()
    .regex(/^\d{3,12}$/, '公开电话只写数字')
    .optional()
    .describe('对外公布的值班、抢修电话；在飞书里没有人时，指挥室照它打'),
  of: DepartmentId.optional().describe('派驻机构属于哪个区级部门，如派出所属于公安分局'),
});
export type Department = z.infer<typeof Department>;

/** Matters that people confuse with one another, and the one plain question that tells them apart. */
export const BoundaryGroup = z.strictObject({
  id: z.string().regex(SLUG, SLUG_SAYS),
  question: line.max(30).describe('一句大白话，如「车停在哪里？」'),
  options: z
    .array(
      z.strictObject({
        label: line.max(24).describe('按钮上的话，说事实，不说部门'),
        fact: line.max(60).describe('区分的关键事实'),
        matter: MatterId,
      }),
    )
    .min(2)
    .max(6),
});
export type BoundaryGroup = z.infer<typeof BoundaryGroup>;

/** What is asked often and is outside the list: who does it and how to reach them. No case is opened. */
export const Referral = z.strictObject({
  id: z.string().regex(SLUG, SLUG_SAYS),
  name: line.max(20),
  who: line.max(60).describe('谁负责'),
  reach: z.array(line.max(80)).min(1).describe('怎么找到他们；电话须有来源'),
  tip: line.max(120).optional(),
  butIf: z
    .array(z.strictObject({ when: line.max(60), matter: MatterId }))
    .optional()
    .describe('什么情况下其实在清单里'),
  sayings: z.array(z.string().trim().min(2).max(60)).min(15),
  sources: z.array(line).min(1),
});
export type Referral = z.infer<typeof Referral>;

/** 小区 → 网格 → 社区 (with its liaison station) → 执法片区. Who the officer is lives in the roster, not here. */
export const Community = z.strictObject({
  id: z.string().regex(SLUG, SLUG_SAYS),
  name: line.max(20),
  station: line.max(30).describe('社区行政执法联络站'),
  area: line.max(20).describe('执法片区'),
  confirmed: z.boolean().describe('街道是否已确认；未确认的在页面上注明'),
  source: line,
  estates: z.array(z.strictObject({ name: line.max(20), grid: line.max(20) })).describe('小区与所属网格'),
});
export type Community = z.infer<typeof Community>;

/** A saying that is right for two matters, and why; any other saying stands under one matter only. */
export const SharedSaying = z.strictObject({
  saying: line.max(60),
  under: z.array(line).min(2).describe('哪几个事项（或清单外问题）都收了这句话'),
  because: line.max(120).describe('为什么两边都对'),
});
export type SharedSaying = z.infer<typeof SharedSaying>;

/** The list's own name and date, changed at every publication. */
export const EditionHead = z.strictObject({
  name: line.max(20).describe('版次名称，如「2026年首版」'),
  number: z.int().min(1).default(1).describe('第几版：npm run catalogue:pull 拉回版次时写上；不写是第 1 版'),
  date: day.describe('发布日期'),
});
export type EditionHead = z.infer<typeof EditionHead>;
