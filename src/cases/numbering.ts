import { dayOf } from './calendar.ts';

/** The number of the n-th case of a Shanghai day: prefix-yymmdd-nnn, wider after 999. */
export const caseNumber = (prefix: string, now: number, n: number): string =>
  `${prefix}-${dayOf(now).slice(2).replaceAll('-', '')}-${String(n).padStart(3, '0')}`;

const CASE_NUMBER = /(?<![A-Z0-9])[A-Z][A-Z0-9]{0,9}-\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{3,5}(?!\d)/;

/** The first case number in what somebody typed, in capitals, full-width signs understood; undefined without one. */
export const findCaseNumber = (typed: string): string | undefined =>
  CASE_NUMBER.exec(typed.normalize('NFKC').toUpperCase())?.[0];
