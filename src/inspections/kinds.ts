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
} as const;
export const VisitKind = codesOf(KIND_WORDS);
export type VisitKind = z.infer<typeof VisitKind>;

/** What only those may say who judge a place by law: on no card of a 走访, a 店家自查 or a 企业安检. */
const JUDGING = ['检查', '不符合', '责令', '不合格', '违法', '处罚', '整改', '复查'] as const;

type Rules = {
  /** Who ticks a list inside a place: officers with a certificate, the owner, a company by its own duty, or nobody. */
  ticks: 'officers' | 'owner' | 'company' | 'nobody';
  /** Whether it counts toward the year's cap; the office says so of a re-check. */
  counts: 'yes' | 'no' | 'as-set';
  /** Words its cards never use. */
  never: readonly string[];
};

/** What each kind of visit is allowed: who ticks, whether it counts, which words it never uses. */
export const KINDS: Record<VisitKind, Rules> = {
  inspection: { ticks: 'officers', counts: 'yes', never: [] },
  street: { ticks: 'officers', counts: 'yes', never: [] },
  recheck: { ticks: 'officers', counts: 'as-set', never: [] },
  walk: { ticks: 'nobody', counts: 'no', never: JUDGING },
  self: { ticks: 'owner', counts: 'no', never: JUDGING },
  service: { ticks: 'company', counts: 'no', never: JUDGING },
};

/** The kinds that only officers may make. */
export const OFFICIAL: readonly VisitKind[] = ['inspection', 'street', 'recheck'];

/** Whether a visit of this kind counts toward the year's cap. */
export const countsTowardCap = (kind: VisitKind, { recheckCounts }: { recheckCounts: boolean }): boolean =>
  KINDS[kind].counts === 'yes' || (KINDS[kind].counts === 'as-set' && recheckCounts);

/** The words in a text that a card of this kind may not use. The names of the kinds themselves are no judgement. */
export function wordsAmiss(kind: VisitKind, text: string): string[] {
  const said = Object.values(KIND_WORDS).reduce(
    (rest, name) => (name.length > 2 ? rest.replaceAll(name, '') : rest),
    text,
  );
  return KINDS[kind].never.filter((word) => said.includes(word));
}
