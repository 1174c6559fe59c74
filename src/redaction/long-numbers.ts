import { claim, type Group, isFree, isPart, type Page, type ReadNumber, readingsFrom } from './page.ts';
import { isNear } from './shape.ts';

export const NUMBER = '【号码】';
const CREDIT_CODE = /^9[1-3]\d{16}$/;
const OLD_ID_CARD = /^[1-6]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

/** Masks fifteen and more digits on end, and bank cards and old identity numbers parted as they are printed. */
export function maskLongNumbers(page: Page): void {
  const { groups, signs } = page;
  for (let i = 0, next = 0; i < groups.length; i = Math.max(next, i + 1)) {
    next = endOnEnd(page, i);
    const first = groups[i];
    const last = groups[next - 1];
    if (!first || !last) continue;
    const many = last.end - first.at;
    if (many >= 15) {
      const digits = many === 18 ? groups.slice(i, next).map(({ digits }) => digits) : [];
      const x = signs[last.end]?.as === 'x' && signs[last.end]?.gap === '' && isPart(page, last.end);
      if (!CREDIT_CODE.test(digits.join(''))) claim(page, first.at, last.end + (x ? 1 : 0), NUMBER);
    } else {
      const printed = readingsFrom(page, i, 15, 19).find(isPrinted);
      if (printed) claim(page, printed.at, printed.end, NUMBER);
    }
  }
}

/** The index after the last free group that joins the i-th without a gap. */
function endOnEnd(page: Page, i: number): number {
  const { groups, signs } = page;
  const joins = (group: Group, before: Group | undefined) =>
    isFree(page, group.at, group.end) && (!before || (group.at === before.end && signs[group.at]?.gap === ''));
  let next = i;
  for (let group = groups[i]; group && joins(group, next > i ? groups[next - 1] : undefined); group = groups[next])
    next++;
  return next;
}

/** The last digit of a bank card makes the weighted sum a multiple of ten (ISO/IEC 7812). */
const isLuhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0) %
    10 ===
  0;

function isPrinted(reading: ReadNumber): boolean {
  const { digits, lengths } = reading;
  if (!isNear(reading) || lengths.length < 2) return false;
  if (OLD_ID_CARD.test(digits) && lengths[0] === 6 && /^(?:9|6,3)$/.test(lengths.slice(1).join())) return true;
  const byFour = lengths.slice(0, -1).every((length) => length === 4) && (lengths.at(-1) ?? 0) <= 4;
  return /^[3-6]\d{14,18}$/.test(digits) && (byFour || lengths[0] === 6) && (digits.startsWith('62') || isLuhn(digits));
}
