import { WAITING_WORDS, type Waiting } from '../../src/list/waiting/waiting.ts';
import { CORRECTIONS } from '../questions/actions.ts';

const reasons: Record<string, string> = CORRECTIONS;

/** How the list did not help somebody, e.g. 答了，说「不对」（边界不清）. */
export const metAs = ({ kind, reason }: Pick<Waiting, 'kind' | 'reason'>): string =>
  reason ? `${WAITING_WORDS[kind]}（${reasons[reason] ?? reason}）` : WAITING_WORDS[kind];
