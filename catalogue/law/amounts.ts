const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** The value of a number written 「五千」, 「5000」 or 「1.5万」; undefined where no digit is said, as in 「数万」. */
export function numberOf(written: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  if (!/[\d零〇一二两三四五六七八九十]/.test(written)) return undefined;
  for (const [token] of written.matchAll(/\d+(?:\.\d+)?|./gu)) {
    const ten = TENS[token];
    const myriad = MYRIADS[token];
    if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      digit = undefined;
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0)) * myriad;
      section = 0;
      digit = undefined;
    } else digit = DIGITS[token] ?? Number(token);
  }
  return total + section + (digit ?? 0);
}

const N = '(百分之)?((?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万亿])+)\\s*(元|倍|日|天|个月|年|%)?';
const BETWEEN = new RegExp(`${N}\\s*(?:以上(?:不满|不足|至|到)?|至|到|[—–~-])\\s*${N}`, 'g');
const ALONE = new RegExp(`(不(?:得)?超过)?${N}\\s*(以下|以内|以上)?`, 'g');

/** A number with its unit, `5000元` or `20%`; undefined without a value or a unit. */
function quantity(percent = '', written = '', unit = ''): string | undefined {
  const value = numberOf(written);
  const named = percent ? '%' : unit === '天' ? '日' : unit;
  return value === undefined || named === '' ? undefined : `${value}${named}`;
}

/**
 * The amounts a text names, each once and spelt one way: `5000元~50000元`, `<=500元`, `>=3年`, `=20%`.
 * Money, multiples, percentages and lengths of time; a range counts as one amount, not as its two ends.
 */
export function amountsOf(text: string): string[] {
  const found = new Set<string>();
  const rest = text.replace(BETWEEN, (whole, ...[percent, low, unit, percents, high, units]: string[]) => {
    const to = quantity(percents, high, units);
    const from = quantity(percent, low, percent ? '' : unit || (percents ? '%' : units));
    if (!from || !to) return whole;
    found.add(`${from}~${to}`);
    return '；';
  });
  for (const [, before, percent, written, unit, after] of rest.matchAll(ALONE)) {
    const alone = quantity(percent, written, unit);
    if (!alone) continue;
    const most = before !== undefined || after === '以下' || after === '以内';
    found.add(`${most ? '<=' : after === '以上' ? '>=' : '='}${alone}`);
  }
  return [...found];
}

/** The amounts of a sentence that its article does not name; one said without 以上 or 以下 may be an end of a range. */
export function strayAmounts(sentence: string, article: readonly string[]): string[] {
  const whole = new Set(article);
  const ends = new Set(article.flatMap((amount) => amount.split('~')).map((end) => `=${end.replace(/^[<>]?=/, '')}`));
  return amountsOf(sentence).filter((amount) => !whole.has(amount) && !ends.has(amount));
}

/** An amount as people write it: `=900元` is 900元, `<=500元` is 500元以下. */
export const amountSaid = (amount: string): string =>
  amount
    .replace(/^=/, '')
    .replace(/^<=(.*)/, '$1以下')
    .replace(/^>=(.*)/, '$1以上')
    .replace('~', '至');
