import { dayOf } from '../calendar/calendar.ts';
import { CaseId } from './ids.ts';

/** The series that cases opened now are numbered in: prefix-yymmdd of the Shanghai day. */
export const seriesOf = (prefix: string, now: number): string => `${prefix}-${dayOf(now).slice(2).replaceAll('-', '')}`;

/** The n-th number of a series: prefix-yymmdd-nnn, wider after 999. */
export const caseNumber = (series: string, n: number): CaseId =>
  CaseId.parse(`${series}-${String(n).padStart(3, '0')}`);

const DAY = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const CASE_NUMBER = new RegExp(`(?<![A-Z0-9])[A-Z][A-Z0-9]{0,9}-${DAY}-\\d{3,5}(?!\\d)`);
/** The same with other strokes, spaces or nothing between its parts, as it is typed or read out. */
const APART = '[\\s_.\\-‐-―−]*';
const AS_TYPED = new RegExp(`(?<![A-Z0-9])([A-Z]{2,6})${APART}(${DAY})${APART}(\\d{3,5})(?!\\d)`);

/** The first case number in what somebody typed, in capitals, full-width signs, other strokes or none understood; undefined without one. */
export function findCaseNumber(typed: string): CaseId | undefined {
  const words = typed.normalize('NFKC').toUpperCase();
  const [, prefix, day, n] = AS_TYPED.exec(words) ?? [];
  const number = CASE_NUMBER.exec(words)?.[0] ?? (prefix && `${prefix}-${day}-${n}`);
  return number === undefined ? undefined : CaseId.safeParse(number).data;
}
