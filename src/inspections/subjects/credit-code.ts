/** The signs of a 统一社会信用代码 in the order of their values, and the weights of its first seventeen (GB 32100). */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A credit code as it is kept: eighteen signs, capitals, its check sign right; undefined where it is none. */
export function creditCodeIn(words: string): string | undefined {
  const code = words
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * SIGNS.indexOf(code.charAt(i)), 0);
  return SIGNS.charAt((31 - (sum % 31)) % 31) === code.charAt(17) ? code : undefined;
}
