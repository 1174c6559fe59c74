import * as z from 'zod';

export const line = z.string().trim().min(2);
export const day = z.iso.date();

export const SLUG = /^[a-z][a-z-]*$/;
export const SLUG_SAYS = '编号用小写英文字母和短横线';

const ArticleNumber = z.string().regex(/^\d+(-\d+)?$/, '条号写阿拉伯数字，如 "1132"；「之一」写作 "133-1"');

/** A law as the corpus names it and one article of it: 「1132」, or 「133-1」 for 第一百三十三条之一. */
export const Article = z.strictObject({
  law: line.describe('法规名称，不带书名号，与语料库中的名称一致'),
  article: ArticleNumber.describe('条号，阿拉伯数字，如 "1132"；「之一」写作 "133-1"'),
  paragraph: z.int().min(1).max(20).optional().describe('款'),
  item: z.int().min(1).max(30).optional().describe('项'),
});

/** What is said where the corpus has no text: whose text is missing. A State Council regulation is never 「本地」. */
export const NOT_AT_HAND = ['以现行本地规定为准', '国家规定，原文未核到', '以现行标准文本为准'] as const;

const NotAtHand = z.strictObject({
  law: line.describe('规定或标准的名称'),
  localText: z
    .enum(NOT_AT_HAND)
    .describe('语料库没有原文时写：省市区的规定、国家的法律法规规章、国家或地方标准，各用一句；不写条号'),
  ask: line.max(80).optional().describe('要请街道司法所问清的话，如「禁养犬种目录、登记窗口和收费」；本地规定必填'),
});

export const Basis = z.union([
  Article.extend({ gist: line.max(160).describe('这一条说了什么，用自己的话') }),
  NotAtHand.extend({ gist: line.max(160).describe('这部规定管什么，用自己的话') }),
]);

export type Basis = z.infer<typeof Basis>;

/** Numbers by which one sees on the spot whether a rule applies: gas in kg, m² a person, decibels, votes. */
export const Threshold = z.union([
  Article.extend({
    of: line.max(40).describe('什么的数，如「业主提议开临时会议」'),
    is: line.max(60).describe('数和单位，如「百分之二十以上业主」；与条文一致'),
  }),
  NotAtHand.extend({ of: line.max(40).describe('什么的数'), is: line.max(60).describe('数和单位') }),
]);

/** Whom a penalty hits. One word that fits exactly is better than two that nearly do. */
export const TO = [
  '个人',
  '单位',
  '经营者',
  '施工单位',
  '建设单位',
  '物业服务人',
  '业主使用人',
  '业委会成员',
  '房东',
  '租客',
  '驾驶人',
  '饲养人',
  '运营养护单位',
  '用人单位',
  '责任人员',
] as const;

/** Whether the street itself may apply a penalty, and on what ground. */
export const STREET = ['赋权清单', '委托', '派驻', '不在街道', '待街道确认'] as const;

export const AuthorityId = z
  .string()
  .regex(SLUG, `${SLUG_SAYS}，处罚机关编号见 authorities.yaml`)
  .describe('处罚机关编号，见 authorities.yaml');

export const Penalty = Article.extend({
  what: line.max(80).describe('什么行为'),
  consequence: line.max(160).describe('后果，含金额，与条文一致'),
  to: z.array(z.enum(TO)).min(1).max(4).optional().describe('罚谁：条文里写的对象，越窄越好'),
  by: z
    .array(AuthorityId)
    .min(1)
    .max(4)
    .optional()
    .describe('谁来罚：条文写的机关，或承接它职责的机关；条文写「按职责分工」的才写几个'),
  byArticle: ArticleNumber.optional().describe('本条没写由谁罚时，写同一部法里写明由谁罚的那一条的条号'),
  street: z
    .enum(STREET)
    .optional()
    .describe('街道有没有这项权：清单和委托要有公布的文件；派驻指这个机关的所、队就在街道；拿不准写「待街道确认」'),
  act: line.max(20).optional().describe('两条罚则罚的是同一件事时，各写同一个短名；先适用的排在前面'),
  ranks: line.max(120).optional().describe('同一件事里排最前的那条写：为什么先用它，如「市条例第六十四条：从其规定」'),
});
export type Penalty = z.infer<typeof Penalty>;

export const Power = z.strictObject({
  kind: z
    .enum(['街道赋权', '街道职权', '区级', '民事自治'])
    .describe('谁有权依法处理：街道赋权要看赋权清单，街道职权是条文直接写给街道的'),
  source: line.max(160).describe('依据文件或说明'),
  ruleDate: day.describe('所依据的规定的日期，不是赋权的日期'),
  grantDate: day.optional().describe('赋权清单公布、委托书签订的日期；没有见到文件就不写'),
  grantDocument: line.max(80).optional().describe('赋权清单或委托书的名称和文号；与日期一起写'),
  note: line.max(120).optional().describe('要确认的地方，如「以区里书面确认为准」'),
});

/** A body that may lawfully punish: a district body, its station, or a court; never the street by itself. */
export const Authority = z.strictObject({
  id: AuthorityId,
  name: line.max(24).describe('现在的名称'),
  through: z.string().regex(SLUG, SLUG_SAYS).describe('街道这边经哪个部门送到它那里，部门编号见 departments.yaml'),
  words: z.array(line.max(30)).describe('条文里怎么称呼它，旧名也写：检查拿条文对照'),
  settles: z.boolean().optional().describe('法院、仲裁：裁判而不是处罚，条文里不会写它的名字'),
  note: line.max(120).optional().describe('旧名、分工或要确认的地方'),
  source: line.max(160).describe('凭什么说是它'),
});
export type Authority = z.infer<typeof Authority>;

/** A cited law of which a newer text is known or likely (`changed`), or nobody could see whether there is one. */
export type DoubtedLaw = { law: string; is: 'changed' | 'unverified' };
