import { claim, type Page, type ReadNumber, readingsFrom } from './page.ts';
import { endsSentence, hasTimes, isInGroups, isNear, isOneByOne } from './shape.ts';

export const ID_CARD = '【证件号】';
const DIGITS = /^[1-9]\d{5}(?:19|20)\d{9}[\dx]$/;
const DAY_OF_BIRTH = /^\d{6}\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
const CHECKS = '10x98765432';

/** The last sign of an identity number as GB 11643 reckons it: weights 2^(17−i), modulo 11. */
const isChecked = (number: string): boolean => {
  const sum = [...number.slice(0, 17)].reduce((left, digit, i) => left + Number(digit) * (2 ** (17 - i) % 11), 0);
  return CHECKS[sum % 11] === number.at(-1);
};

/**
 * Masks identity numbers of eighteen signs. Parted by what parts lists too, the number must be a true one or parted by
 * region, day and order.
 */
export function maskIdCards(page: Page): void {
  for (let i = 0; i < page.groups.length; i++) {
    const found = readingsFrom(page, i, 17, 18)
      .map((reading) => withX(page, reading))
      .find((reading) => isIdCard(reading));
    if (found) claim(page, found.at, found.end, ID_CARD);
  }
}

function withX({ signs, claimed }: Page, reading: ReadNumber): ReadNumber {
  const next = signs[reading.end];
  if (reading.digits.length !== 17 || next?.as !== 'x' || claimed[reading.end]) return reading;
  const parted = next.gap === '' ? reading.parted : [...reading.parted, next];
  return { ...reading, end: reading.end + 1, digits: `${reading.digits}x`, parted };
}

function isIdCard(reading: ReadNumber): boolean {
  if (!DIGITS.test(reading.digits)) return false;
  if (isNear(reading)) return true;
  if (!DAY_OF_BIRTH.test(reading.digits)) return false;
  if (isInGroups(reading.lengths, [6]) || isOneByOne(reading.lengths)) return true;
  return isChecked(reading.digits) && !endsSentence(reading) && !hasTimes(reading);
}
