import { claim, isPart, type Page, type ReadNumber, readingsFrom } from './page.ts';
import { PHONE } from './phones.ts';
import { isSaid } from './said.ts';
import { cutsDecimal, hasUnit, isDay, isNear, onEnd } from './shape.ts';
import { isLatin } from './signs.ts';

const SAID = /(?:电话|座机|手机|号码|固话|热线|联系方式|致电|拨|打|tel|phone|mobile)$/;
/** Eight digits on end are a local number, or a mobile of Hong Kong or Macau. Days begin with 19 or 20, faults of Feishu with 9999. */
const LOCAL = /^(?:[3-8]|9(?!999))\d{7}$/;
const SAID_LOCAL = /^(?!9999)[2-9]\d{6,7}$/;

/** Masks numbers without an area: eight digits on end, or seven and eight parted where a word says that it is a phone. */
export function maskLocalPhones(page: Page): void {
  for (let i = 0; i < page.groups.length; i++) {
    const found = readingsFrom(page, i, 7, 8).find((reading) => isLocal(page, reading));
    if (found) claim(page, found.at, found.end, PHONE);
  }
}

function isLocal(page: Page, reading: ReadNumber): boolean {
  const { signs } = page;
  const { at, end, digits } = reading;
  if (!isNear(reading) || hasUnit(page, reading) || isDay(reading)) return false;
  if (SAID_LOCAL.test(digits) && isSaid(page, at, SAID)) return true;
  if (cutsDecimal(page, reading) || signs[at]?.gap.endsWith('.')) return false;
  const next = signs[end];
  const isInWord = next?.gap === '' && isLatin(next) && isPart(page, end);
  return LOCAL.test(digits) && onEnd(reading) && !isInWord;
}
