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

/** What somebody typed beside the first case number in it, each sign as it was; undefined without a number. */
export function besideNumber(typed: string): { before: string; after: string } | undefined {
  // Signs of full width are of one unit each: where the number stands is the same in both.
  const words = typed.replace(/[！-～]/gu, (sign) => sign.normalize('NFKC')).toUpperCase();
  const found = CASE_NUMBER.exec(words) ?? AS_TYPED.exec(words);
  if (!found) return undefined;
  return { before: typed.slice(0, found.index), after: typed.slice(found.index + found[0].length) };
}

/** The day and the number in it, without the letters before them; digits in a row are one only where they stand alone or are called so. */
const WITHOUT_LETTERS = [
  new RegExp(`(?<![A-Z0-9.\\-])(${DAY})[\\s_.\\-‐-―−]+(\\d{3,5})(?![\\d\\-])`),
  new RegExp(`^[#\\s]*(${DAY})(\\d{3})(?!\\d)`),
  new RegExp(`(?:编号|单号|工单|事件|NO\\.?)[是为:#\\s]*(${DAY})(\\d{3})(?!\\d)`),
];
/** The last three digits of a number, as a case is called by those who speak of it: 「001号事件」「尾号012」. No room and no hotline begins so. */
const LAST_DIGITS = /尾号是?(\d{3})(?!\d)|(?<!\d)(0\d{2})号?(?:那|这)?(?:一|个)?(?:件|单|事件|工单)/;
/** 「3号事件」. */
const CALLED = /(?<![\d月楼幢栋])(\d{1,3})号(?:事件|工单|案子)/;
/** 「001」 and nothing else. */
const DIGITS_ALONE = /^[#\s]*(0\d{2})号?[\s。.？?]*$/;
/尾号是?(\d{3})(?!\d)|(?<!\d)(0\d{2})号?(?:(?:那|这)?(?:一|个)?(?:件|单|事件|工单)|[\s。.？?]*$(?<=^[#\s]*0\d{2}号?[\s。.？?]*))/;

/** How the number of a case ends, where somebody left its beginning out: 「261124-001」, 「001」; undefined without such. */
export function findNumberEnd(typed: string): string | undefined {
  const words = typed.normalize('NFKC').toUpperCase();
  for (const form of WITHOUT_LETTERS) {
    const [, day, n] = form.exec(words) ?? [];
    if (day) return `${day}-${n}`;
  }
  const [, last, called] = LAST_DIGITS.exec(words) ?? [];
  return last ?? called ?? DIGITS_ALONE.exec(words)?.[1] ?? CALLED.exec(words)?.[1]?.padStart(3, '0');
}
