import { dayOf } from '../calendar/calendar.ts';
import { CaseId } from './ids.ts';

/** The series that cases opened now are numbered in: prefix-yymmdd of the Shanghai day. */
export const seriesOf = (prefix: string, now: number): string => `${prefix}-${dayOf(now).slice(2).replaceAll('-', '')}`;

/** The n-th number of a series: prefix-yymmdd-nnn, wider after 999. */
export const caseNumber = (series: string, n: number): CaseId =>
  CaseId.parse(`${series}-${String(n).padStart(3, '0')}`);

const CASE_NUMBER = /(?<![A-Z0-9])[A-Z][A-Z0-9]{0,9}-\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{3,5}(?!\d)/;

/** The first case number in what somebody typed, in capitals, full-width signs understood; undefined without one. */
export const findCaseNumber = (typed: string): CaseId | undefined =>
  CaseId.safeParse(CASE_NUMBER.exec(typed.normalize('NFKC').toUpperCase())?.[0]).data;
