import type { Page, ReadNumber } from './page.ts';

export const onEnd = ({ parted }: ReadNumber): boolean => parted.length === 0;
export const isNear = ({ parted }: ReadNumber): boolean => parted.every(({ near }) => near);

/** The groups' lengths without the first `many` digits. */
export function lengthsAfter(lengths: readonly number[], many: number): number[] {
  let left = many;
  return lengths.flatMap((length) => {
    const rest = length - Math.min(left, length);
    left -= length - rest;
    return rest > 0 ? [rest] : [];
  });
}

/** Parted as people part a number: into a few parts of three and more that begin like one of `heads`. */
export const isInGroups = (lengths: readonly number[], heads: readonly number[]): boolean =>
  lengths.length <= 4 && lengths.every((length) => length >= 3) && heads.includes(lengths[0] ?? 0);

export const isOneByOne = (lengths: readonly number[]): boolean => lengths.every((length) => length === 1);

const UNITS = new Set('元块万亿米平户室幢栋层度吨斤%‰°'.split('').concat('m2', 'm3', '°c'));

/** An amount, a size, a row of rooms: a unit follows. */
export const hasUnit = ({ signs }: Page, { end }: ReadNumber): boolean => UNITS.has(signs[end]?.as ?? '');

/** Numbers in ascending order, parted alike, none with a nought before it: a row of houses, not one number. */
export function isAscending({ digits, lengths, parted }: ReadNumber): boolean {
  let from = 0;
  const numbers = lengths.map((length) => {
    from += length;
    return digits.slice(from - length, from);
  });
  return (
    parted.every(({ gap }) => gap === parted[0]?.gap) &&
    numbers.every((one, i) => one.length < 8 && !one.startsWith('0') && Number(one) > Number(numbers[i - 1] ?? 0))
  );
}

/** Times of day among other numbers: 8:30 and 14:00. */
export function hasTimes({ digits, lengths, parted }: ReadNumber): boolean {
  let from = 0;
  const times = parted.filter(({ gap }, i) => {
    const [hours = 0, minutes = 0] = [lengths[i], lengths[i + 1]];
    const [hour, minute] = [digits.slice(from, from + hours), digits.slice(from + hours, from + hours + minutes)];
    from += hours;
    return gap === ':' && hours <= 2 && minutes === 2 && Number(hour) <= 24 && Number(minute) < 60;
  });
  return times.length > 0 && parted.some(({ gap }) => gap !== ':');
}

/** A decimal point and a free digit follow: 17|.3. */
export const cutsDecimal = ({ signs, claimed }: Page, { end }: ReadNumber): boolean =>
  signs[end]?.gap === '.' && signs[end]?.digit !== undefined && !claimed[end];

/** Right after a free digit, with nothing far between: perhaps the middle of a longer number. */
export const followsDigit = ({ signs, claimed }: Page, { at }: ReadNumber): boolean =>
  signs[at]?.near === true && signs[at - 1]?.digit !== undefined && !claimed[at - 1];

export const endsSentence = ({ parted }: ReadNumber): boolean => parted.some(({ gap }) => /[。！？!?]/.test(gap));

/** Its first digit ends a number in words, 十|一 or 一百零|八, and begins none. */
export const beginsInNumeral = ({ signs }: Page, { at, lengths }: ReadNumber): boolean =>
  lengths[0] === 1 &&
  signs[at]?.style === 'han' &&
  signs[at]?.gap === '' &&
  /^[十百千万]$/.test(signs[at - 1]?.as ?? '');

/** No sentence ends in it, and no free digit is right before it or after it: the whole of a row of numbers. */
export const standsAlone = ({ signs, claimed }: Page, reading: ReadNumber): boolean =>
  !endsSentence(reading) &&
  [reading.at - 1, reading.end].every((beside) => signs[beside]?.digit === undefined || claimed[beside] === 1);

const DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** A day, written on end or with year, month and day apart. */
export const isDay = ({ digits, lengths }: ReadNumber): boolean =>
  DAY.test(digits) || (lengths.length >= 3 && lengths[0] === 4 && /^(?:19|20)/.test(digits));
