import { ANSWER_WORDS, type ItemAnswer, OWN_WORDS } from '../../src/visits/answers.ts';
import type { AskedItem, Visit } from '../../src/visits/visit.ts';

/** How a kind of visit is spoken of: whoever does not judge by law uses none of the words of those who do. */
export type Speech = {
  name: string;
  answers: Record<ItemAnswer, string>;
  /** How urgent something failed is. */
  grade(item: Pick<AskedItem, 'grade'>): string;
  rest: string;
};

const OFFICIAL: Speech = {
  name: '检查',
  answers: ANSWER_WORDS,
  grade: ({ grade }) => grade,
  rest: '其余都符合',
};
const OWN: Speech = {
  name: '自查',
  answers: OWN_WORDS,
  grade: ({ grade }) => (grade === '立即处置' ? '马上处理' : grade === '限期整改' ? '几天内改好' : '当场提醒'),
  rest: '其余都是好的',
};

export const speechOf = ({ kind }: Pick<Visit, 'kind'>): Speech => {
  if (kind === 'self' || kind === 'walk' || kind === 'service') return OWN;
  return kind === 'recheck' ? { ...OFFICIAL, name: '复查' } : OFFICIAL;
};
