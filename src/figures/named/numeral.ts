const SIGNS = '零一二三四五六七八九';
const ONE = SIGNS.slice(1);

/** A number below a hundred, in digits or in numerals, as a pattern. */
export const NUMBER = `(\\d{1,2}|[${ONE}]?十[${ONE}]?|[${ONE}])`;

/** The number that such words say: 11, 十一, 二十, 两. */
export function numberOf(said: string): number {
  if (/^\d/.test(said)) return Number(said);
  const [tens = '', ones] = said.replace('两', '二').split('十');
  return ones === undefined ? SIGNS.indexOf(tens) : 10 * SIGNS.indexOf(tens || '一') + SIGNS.indexOf(ones || '零');
}
