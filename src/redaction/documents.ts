import { ID_CARD } from './id-cards.ts';
import { NUMBER } from './long-numbers.ts';
import { claim, isPart, type Page } from './page.ts';
import { isSaid } from './said.ts';
import { isDay } from './shape.ts';

const DOCUMENT = /(?:身份证|证件|护照|通行证|回乡证|台胞证|居住证|居留证|永居证|军官证|士兵证|警官证)$/;
const ACCOUNT = /(?:银行卡|卡号|账号|帐号|账户|社保卡|医保卡|qq|微信|车架号|vin)$/;
/** Numbers of passports, 通行证, 台胞证 and identity cards from beyond the mainland. */
const KNOWN =
  /^(?:[a-z]\d{8}|[a-z]{2}\d{7}|[hmc]\d{10}|[a-z]\d{9}|[a-z]\d{6}[\da]|\d{7,8}[a-z]?|\d{10}|[a-z]{3}\d{12})$/;

/** Masks numbers with six digits and more where a word says that they are a document's or an account's. */
export function maskDocuments(page: Page): void {
  const { signs } = page;
  for (let i = 0; i < signs.length; i++) {
    if (!isPart(page, i) || (signs[i]?.gap === '' && isPart(page, i - 1))) continue;
    const mask = isSaid(page, i, DOCUMENT) ? ID_CARD : isSaid(page, i, ACCOUNT) ? NUMBER : undefined;
    const end = mask && documentEnd(page, i);
    if (end) claim(page, i, end, mask);
  }
}

function documentEnd(page: Page, at: number): number | undefined {
  const { signs } = page;
  let [known, longest]: (number | undefined)[] = [];
  let said = '';
  for (let i = at; i < at + 20 && isPart(page, i) && (i === at || signs[i]?.near); i++) {
    said += signs[i]?.digit ?? signs[i]?.as;
    if (signs[i + 1]?.gap === '' && isPart(page, i + 1)) continue;
    if (KNOWN.test(said)) known = i + 1;
    if (said.replace(/\D/g, '').length >= 6) longest = i + 1;
  }
  const day = /^\d{8}$/.test(said) && isDay({ at, end: at, digits: said, lengths: [8], parted: [] });
  return day ? undefined : (known ?? longest);
}
