import type * as z from 'zod';
import { codesOf } from '../codes.ts';

/** Why somebody comes to a place, as people read it. They are never mixed: 国办发〔2024〕54号. */
export const KIND_WORDS = {
  inspection: '检查',
  street: '街道检查',
  recheck: '复查',
  walk: '走访',
  self: '店家自查',
  service: '企业安检',
  home: '同意入户',
} as const;
export const VisitKind = codesOf(KIND_WORDS);
export type VisitKind = z.infer<typeof VisitKind>;

/** What only those may say who judge a place by law: on no card of a 走访, a 店家自查, a 企业安检 or a look into a home. */
export const JUDGING: readonly string[] = ['检查', '不符合', '责令', '不合格', '违法', '处罚', '整改', '复查'];

type Rules = {
  /** Who ticks a list inside a place: officers with a certificate, the owner, a company, the residents' committee, or nobody. */
  ticks: 'officers' | 'owner' | 'company' | 'committee' | 'nobody';
  /** Whether it counts toward the year's cap; the office says so of a re-check. */
  counts: 'yes' | 'no' | 'as-set';
  /** Words its cards never use. */
  never: readonly string[];
  /** What is said and remembered before anything is looked at; none where the list itself says it. */
  first: readonly string[];
};

/** What each kind of visit is allowed: who ticks, whether it counts, which words it never uses. */
export const KINDS: Record<VisitKind, Rules> = {
  inspection: { ticks: 'officers', counts: 'yes', never: [], first: [] },
  street: {
    ticks: 'officers',
    counts: 'yes',
    never: [],
    // 浙江省消防条例 57, 安全生产法 9, 杭州市燃气管理条例 28.
    first: [
      '亮证件，说是街道来看消防、安全和用气；只进经营场所，不进住的地方',
      '能责令改正；要罚的，照片和情况移交有权的部门',
    ],
  },
  recheck: { ticks: 'officers', counts: 'as-set', never: [], first: [] },
  walk: {
    ticks: 'nobody',
    counts: 'no',
    never: JUDGING,
    first: ['说自己是社区的，来看看；在门口和公共部位看，不逐条看、不翻东西', '看到不妥当面劝一句；急的先报'],
  },
  self: { ticks: 'owner', counts: 'no', never: JUDGING, first: ['自己看、自己改，不交给谁，也不当证据'] },
  service: {
    ticks: 'company',
    counts: 'no',
    never: JUDGING,
    // 杭州市燃气管理条例 15.
    first: ['先出示工作证件，说是供气企业来看用气安全，不收钱', '住的人家要先约好时间，同意了再进'],
  },
  home: {
    ticks: 'committee',
    counts: 'no',
    never: JUDGING,
    first: ['先敲门、说身份、说来意；里面的人同意了才进，不同意就走', '不看证件、不拍人，只看大家的安全'],
  },
};

/** The kinds that only officers may make. */
export const OFFICIAL: readonly VisitKind[] = ['inspection', 'street', 'recheck'];

/** Whether a visit of this kind counts toward the year's cap. */
export const countsTowardCap = (kind: VisitKind, { recheckCounts }: { recheckCounts: boolean }): boolean =>
  KINDS[kind].counts === 'yes' || (KINDS[kind].counts === 'as-set' && recheckCounts);

/** Whether this is the owner's own list: only such a one is ticked on its page. */
export const isOwnList = ({ kind, subject }: { kind: VisitKind; subject: string | null }): boolean =>
  kind === 'self' && subject !== null;

/** Whether what was found stays with whoever looked: the owner's own look and a company's own duty are no evidence for anybody. */
export const staysOwn = (visit: { kind: VisitKind; subject: string | null }): boolean =>
  visit.kind === 'service' || isOwnList(visit);

/** The words in a text that a card of this kind may not use. The names of the kinds themselves are no judgement. */
export function wordsAmiss(kind: VisitKind, text: string): string[] {
  const said = Object.values(KIND_WORDS).reduce(
    (rest, name) => (name.length > 2 ? rest.replaceAll(name, '') : rest),
    text,
  );
  return KINDS[kind].never.filter((word) => said.includes(word));
}
