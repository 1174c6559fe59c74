import { claim, type Page, type ReadNumber, readingsFrom } from './page.ts';
import {
  beginsInNumeral,
  cutsDecimal,
  followsDigit,
  hasTimes,
  hasUnit,
  isAscending,
  isInGroups,
  isNear,
  isOneByOne,
  lengthsAfter,
  onEnd,
  standsAlone,
} from './shape.ts';
import { isLatin } from './signs.ts';

export const PHONE = '【电话】';
/** The shortest and the longest number looked at: nine digits after a +, 0086 and an area before a local number. */
const [LEAST, MOST] = [9, 18];

/**
 * A number of these digits. What the pattern captures is dialled before it; `heads` says how long its first group may be;
 * `strict` holds where it is parted by what parts lists as well, or rows of rooms would pass for it.
 */
type Kind = { pattern: RegExp; heads: readonly number[]; strict?: RegExp; mobile?: true };
const KINDS: readonly Kind[] = [
  { pattern: /^((?:00)?86|0|)1[3-9]\d{9}$/, heads: [3, 7], mobile: true },
  {
    pattern: /^((?:00)?86(?=0)|)0(?:[12]\d|[1-9]\d{2})[1-9]\d{6,7}$/,
    heads: [3, 4],
    strict: /0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/,
  },
  { pattern: /^((?:00)?86)(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/, heads: [2, 3] },
  { pattern: /^()09\d{8}$/, heads: [4] },
  { pattern: /^()[48]00\d{7}$/, heads: [3] },
  { pattern: /^((?:00)?85[23])[2-9]\d{7}$/, heads: [4] },
  { pattern: /^((?:00)?886)(?:9\d{8}|0?[2-8]\d{7,8})$/, heads: [1, 2, 3] },
];
const ABROAD = /^(?:00)?[1-9]\d{8,14}$/;
/** How all of these begin; most numbers do not. */
const BEGINS = /^(?:00?[1-9]|1[3-9]|[48]00|86|85[23]|886)/;
/** A mobile with up to three digits too many: fingers slip. */
const OVERLONG = /^1[3-9]\d{10,12}$/;

/**
 * How sure a reading is. Sure: on end, or parted as people part a phone. Loose: parted elsewhere, by what parts one
 * number. Alone: parted elsewhere by what parts a list as well, and with no other number beside it.
 */
const SURENESS = ['sure', 'loose', 'alone'] as const;
type Sureness = (typeof SURENESS)[number];

function surenessOf(page: Page, reading: ReadNumber, { pattern, heads, strict, mobile }: Kind): Sureness | undefined {
  const dialled = pattern.exec(reading.digits)?.[1];
  if (dialled === undefined || !hasRealDigits(page, reading) || beginsInNumeral(page, reading)) return undefined;
  const whole = mobile || !followsDigit(page, reading);
  if (onEnd(reading)) return whole ? 'sure' : 'loose';
  const near = isNear(reading);
  if (
    page.signs[reading.end]?.as === '年' ||
    (!near && (hasUnit(page, reading) || strict?.test(reading.digits) === false))
  )
    return undefined;
  const lengths = lengthsAfter(reading.lengths, dialled.length);
  const grouped = isInGroups(lengths, heads) || (!near && isOneByOne(lengths));
  if (grouped && whole) return 'sure';
  const row = reading.lengths.length >= (near ? 6 : 4) && isAscending(reading);
  if (!grouped && (row || hasUnit(page, reading) || hasTimes(reading) || cutsDecimal(page, reading))) return undefined;
  const begun = page.signs[reading.at]?.plus !== undefined;
  return near ? (begun ? 'sure' : 'loose') : grouped || standsAlone(page, reading) ? 'alone' : undefined;
}

/** Letters that look like digits do not make a number alone. */
const hasRealDigits = ({ signs }: Page, { at, end }: ReadNumber): boolean =>
  signs.slice(at, end).filter(({ style }) => style !== 'look-alike').length >= 4;

function overlong({ signs, claimed }: Page, reading: ReadNumber, others: readonly ReadNumber[]): Sureness | undefined {
  if (!OVERLONG.test(reading.digits) || others.some(({ digits }) => digits.length === 11)) return undefined;
  // A licence number begins with letters: JY13301060001234.
  const before = reading.at - 1;
  if (signs[reading.at]?.gap === '' && isLatin(signs[before]) && !claimed[before]) return undefined;
  if (onEnd(reading)) return 'sure';
  return isNear(reading) && reading.lengths[0] === 3 ? 'loose' : undefined;
}

function abroad({ signs }: Page, reading: ReadNumber): Sureness | undefined {
  if (!ABROAD.test(reading.digits) || !isNear(reading)) return undefined;
  if (signs[reading.at]?.plus !== undefined) return 'sure';
  return reading.digits.startsWith('00') && (reading.lengths[0] ?? 0) >= 3 ? 'loose' : undefined;
}

/** Masks the mobiles, landlines, 400 numbers and numbers from beyond the mainland that are at least as sure as asked. */
export function maskPhones(page: Page, least: Sureness): void {
  const accepted: readonly (Sureness | undefined)[] = SURENESS.slice(0, SURENESS.indexOf(least) + 1);
  for (let i = 0; i < page.groups.length; i++) {
    const readings = readingsFrom(page, i, LEAST, MOST);
    if (!readings.some(({ at, digits }) => BEGINS.test(digits) || page.signs[at]?.plus !== undefined)) continue;
    const found =
      readings.find((reading) => KINDS.some((kind) => accepted.includes(surenessOf(page, reading, kind)))) ??
      readings.find((reading) => accepted.includes(abroad(page, reading))) ??
      readings.find((reading) => accepted.includes(overlong(page, reading, readings)));
    if (found) claim(page, found.at, found.end, PHONE);
  }
}
