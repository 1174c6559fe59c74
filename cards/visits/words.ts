import { KIND_WORDS, OFFICIAL as OFFICIAL_KINDS, type VisitKind } from '../../src/inspections/kinds.ts';
import { ANSWER_WORDS, type ItemAnswer, OWN_WORDS } from '../../src/visits/answers.ts';
import type { AskedItem, Visit } from '../../src/visits/visit.ts';

/** How a kind of visit is spoken of: whoever does not judge by law uses none of the words of those who do. */
export type Speech = {
  name: string;
  /** Whether it is made by officers, who judge by law. */
  official: boolean;
  answers: Record<ItemAnswer, string>;
  /** How urgent something failed is. */
  grade(item: Pick<AskedItem, 'grade'>): string;
  rest: string;
};

const OFFICIAL: Speech = {
  name: '检查',
  official: true,
  answers: ANSWER_WORDS,
  grade: ({ grade }) => grade,
  rest: '其余都符合',
};
const OWN: Speech = {
  name: '自查',
  official: false,
  answers: OWN_WORDS,
  grade: ({ grade }) => (grade === '立即处置' ? '马上处理' : grade === '限期整改' ? '几天内改好' : '当场提醒'),
  rest: '其余都是好的',
};

/** The names of what is no inspection, as its cards have them. */
const OWN_NAMES: Partial<Record<VisitKind, string>> = { home: '入户看', service: '企业安检', walk: '走访' };

export const speechOf = ({ kind }: Pick<Visit, 'kind'>): Speech => {
  if (!OFFICIAL_KINDS.includes(kind)) return { ...OWN, name: OWN_NAMES[kind] ?? OWN.name };
  return kind === 'inspection' ? OFFICIAL : { ...OFFICIAL, name: KIND_WORDS[kind] };
};
