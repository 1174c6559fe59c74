import type { Catalogue, CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Matter } from '../../../catalogue/schema.ts';
import { changedMatters, partsOf } from './changed-parts.ts';

/** The parts of a matter, as a card names them. */
const PART_WORDS: Record<keyof Matter, string> = {
  id: '编号',
  category: '大类',
  name: '名称',
  scope: '范围',
  summary: '一句话答案',
  lead: '主责部门',
  support: '配合单位',
  power: '处理权限',
  applies: '适用情形',
  boundary: '职责边界',
  onSite: '现场怎么做',
  evidence: '拍照留痕',
  procedure: '办理流程',
  basis: '法律依据',
  penalty: '罚则',
  thresholds: '现场用的数',
  limits: '时限和电话',
  asks: '要问的',
  photos: '要不要照片',
  hours: '办理时间',
  safety: '安全类',
  talk: '怎么说',
  sayings: '群众说法',
  status: '在用还是停用',
  effectiveFrom: '从哪天起',
  replacedBy: '改用',
  stoppedBecause: '停用原因',
  origin: '怎么进的清单',
  sources: '资料来源',
  reviewBy: '复核期限',
};

/** One part of one matter, or what people say to a referral: the lines that go and the lines that come. */
export type Difference = { of: string; part: string; gone: string[]; come: string[] };

/** Anything of a 说明书 as lines a person can read; departments and matters by their names. */
function linesOf(value: unknown, list: Catalogue): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [list.matter(value)?.name ?? list.nameOf(value)];
  if (typeof value === 'boolean') return [value ? '是' : '否'];
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) return value.map((one) => linesOf(one, list).join('，'));
  return [
    Object.values(value)
      .map((one) => linesOf(one, list).join('；'))
      .filter(Boolean)
      .join('：'),
  ];
}

/** A part whose entries are told one by one; a record is told entry by entry, so that only what differs shows. */
function entriesOf(value: unknown, list: Catalogue): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return linesOf(value, list);
  return Object.entries(value).flatMap(([name, one]) =>
    linesOf({ [ENTRY_WORDS[name] ?? '']: one }, list).map((line) => `${ENTRY_WORDS[name] ?? ''}${line}`),
  );
}

const ENTRY_WORDS: Record<string, string> = {
  resident: '对居民：',
  party: '对当事人：',
  do: '要做：',
  dont: '不做：',
  resolveDays: '办理工作日：',
  signHours: '签收小时：',
  contactDays: '联系工作日：',
};

function between(was: string[], is: string[]): Pick<Difference, 'gone' | 'come'> {
  const [a, b] = [new Set(was), new Set(is)];
  return { gone: was.filter((one) => !b.has(one)), come: is.filter((one) => !a.has(one)) };
}

/** What differs between two lists, part by part, in words. A new matter is told whole. */
export function differences(before: Catalogue, after: Catalogue): Difference[] {
  const matters = changedMatters(before, after).flatMap((change) =>
    partsOf(change).map((part) => ({
      of: (change.after ?? change.before)?.name ?? change.id,
      part: PART_WORDS[part],
      ...between(entriesOf(change.before?.[part], before), entriesOf(change.after?.[part], after)),
    })),
  );
  return [...matters, ...referrals(before, after)];
}

function referrals(before: CompiledCatalogue, after: CompiledCatalogue): Difference[] {
  return after.referrals.flatMap((is) => {
    const was = before.referrals.find(({ id }) => id === is.id);
    const { gone, come } = between(was?.sayings ?? [], is.sayings);
    return gone.length + come.length > 0 ? [{ of: is.name, part: '群众说法', gone, come }] : [];
  });
}
