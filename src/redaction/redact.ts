import { keepCaseNumbers } from './case-numbers.ts';
import { ANY_DIGIT } from './digits.ts';
import { maskDocuments } from './documents.ts';
import { maskExtensions } from './extensions.ts';
import { maskIdCards } from './id-cards.ts';
import { maskLocalPhones } from './local-phones.ts';
import { maskLongNumbers } from './long-numbers.ts';
import { openPage, type Page } from './page.ts';
import { maskPhones } from './phones.ts';
import { maskPlates } from './plates.ts';

/** In this order: what is surer, or longer, is looked for first. */
const SEARCHES: readonly ((page: Page) => void)[] = [
  keepCaseNumbers,
  maskIdCards,
  maskPlates,
  (page) => maskPhones(page, 'sure'),
  maskLongNumbers,
  (page) => maskPhones(page, 'loose'),
  maskDocuments,
  maskExtensions,
  (page) => maskPhones(page, 'alone'),
  maskLocalPhones,
  maskExtensions,
];
/** What is found parts what stood beside it, and may show it for what it is: looked through again, so many times at most. */
const ROUNDS = 5;

/**
 * A text fit for groups, lists, exports and logs: every phone, identity card, plate and long number masked, however it
 * was spaced, framed, spelt or hidden. Short numbers (110, 12345), dates, amounts and case numbers stay; what is not
 * masked stays byte for byte. Never longer than it was, the same when done again, in time linear in its length.
 */
export function redact(text: string): string {
  if (!ANY_DIGIT.test(text)) return text;
  const page = openPage(text);
  for (let round = 0, found = -1; round < ROUNDS && page.masked.length > found; round++) {
    found = page.masked.length;
    for (const search of SEARCHES) search(page);
  }
  let safe = '';
  let done = 0;
  for (const { at, end, mask } of page.masked.sort((a, b) => a.at - b.at)) {
    const first = page.signs[at];
    safe += text.slice(done, first?.plus ?? first?.from) + mask;
    done = page.signs[end - 1]?.to ?? done;
  }
  return safe + text.slice(done);
}
