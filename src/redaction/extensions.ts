import type { Page } from './page.ts';
import { PHONE } from './phones.ts';

/** The extension goes with its phone: 转8001, 分机 8001, -8001. */
export function maskExtensions(page: Page): void {
  for (const phone of page.masked.filter(({ mask }) => mask === PHONE)) {
    const end = extensionAfter(page, phone.end);
    if (end === undefined) continue;
    page.claimed.fill(1, phone.end, end);
    phone.end = end;
  }
}

/** The most digits of an extension. */
const MOST = 5;

function extensionAfter({ signs, claimed }: Page, end: number): number | undefined {
  const said = signs.slice(end, end + 3).map(({ as }) => as);
  const word = /^(?:转分机|转|分机|ext)/.exec(said.join(''))?.[0] ?? '';
  const at = end + word.length;
  if (word === '' && !/^[-*#]$/.test(signs[at]?.gap ?? '')) return undefined;
  const isFreeDigit = (i: number) => signs[i]?.digit !== undefined && !claimed[i];
  let to = at;
  while (to - at <= MOST && isFreeDigit(to) && (to === at || signs[to]?.gap === '')) to++;
  // With more numbers after it, this one may be the first part of another.
  const goesOn = isFreeDigit(to) && (word === '' || !signs[to]?.near || signs[to]?.gap === '.');
  return to > at && to - at <= MOST && !goesOn ? to : undefined;
}
