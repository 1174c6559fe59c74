import { claim, isPart, type Page } from './page.ts';
import { isLatin } from './signs.ts';

/** Year, month and day of a case number. Of the years a phone could begin with there are no cases. */
const DAY = /^(?:2[4-9]|3\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Keeps case numbers as they are, WX-261123-001: their digits belong to nothing else. */
export function keepCaseNumbers(page: Page): void {
  const { groups, signs } = page;
  for (const [i, day] of groups.entries()) {
    const order = groups[i + 1];
    if (!order || order.at !== day.end || !DAY.test(day.digits) || !/^\d{3,5}$/.test(order.digits)) continue;
    if (signs[day.at]?.gap !== '-' || signs[order.at]?.gap !== '-') continue;
    const at = prefixStart(page, day.at);
    if (at !== undefined) claim(page, at, order.end);
  }
}

/** Where the up to ten letters and digits before this sign begin, with a letter first. */
function prefixStart(page: Page, end: number): number | undefined {
  const goesOn = (at: number) => page.signs[at]?.gap === '' && isPart(page, at - 1);
  let at = end - 1;
  while (at > end - 10 && goesOn(at)) at--;
  return isPart(page, at) && isLatin(page.signs[at]) && !goesOn(at) ? at : undefined;
}
