import type { Page } from './page.ts';

/** What stands between the word and the number: 电话：, 身份证号码是. */
const LINK = /(?:[号码是为的]|no)*$/;
const OPEN = /^[\s:()[\].·-]*$/;
/** The longest word and what follows it, in signs. */
const BACK = 12;

/** Whether one of these words was said of what begins at this sign, with at most a colon or the like between them. */
export function isSaid({ signs, claimed }: Page, at: number, words: RegExp): boolean {
  if (!OPEN.test(signs[at]?.gap ?? '')) return false;
  let said = '';
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
    const sign = signs[i];
    if (!sign || sign.digit !== undefined || claimed[i]) break;
    said = sign.as + said;
    if (!OPEN.test(sign.gap)) break;
  }
  return words.test(said) || words.test(said.replace(LINK, ''));
}
