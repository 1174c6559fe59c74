/** How a digit is written; two digits of different styles side by side may belong to different numbers: ①13800001234. */
export type Style = 'plain' | 'han' | 'ringed' | 'look-alike';

// 洞幺两拐勾 are how the radio says 0, 1, 2, 7, 9; 〡〢〣 are Suzhou numerals.
const HAN = [
  '零〇○洞',
  '一壹弌幺〡',
  '二贰貳弍两兩〢',
  '三叁參叄弎〣',
  '四肆〤',
  '五伍〥',
  '六陆陸〦',
  '七柒拐〧',
  '八捌〨',
  '九玖勾〩',
];
const HAN_DIGITS = new Map(HAN.flatMap((same, digit) => [...same].map((sign) => [sign, String(digit)] as const)));

/** Found in every text that has a digit of any kind; most texts have none. */
export const ANY_DIGIT = new RegExp(`[\\p{N}🔟${[...HAN_DIGITS.keys()].join('')}]`, 'u');

/** Numbers in rings that Unicode gives no plain form: the first sign of each run, and the number it shows. */
const RINGED_RUNS = [
  { first: 0x2776, shows: 1, many: 10 },
  { first: 0x2780, shows: 1, many: 10 },
  { first: 0x278a, shows: 1, many: 10 },
  { first: 0x24eb, shows: 11, many: 10 },
  { first: 0x24f5, shows: 1, many: 10 },
  { first: 0x24ff, shows: 0, many: 1 },
  { first: 0x1f10b, shows: 0, many: 1 },
  { first: 0x1f10c, shows: 0, many: 1 },
  { first: 0x1f51f, shows: 10, many: 1 },
];

const DECIMAL = /^\p{Nd}$/u;
const NUMBER = /^\p{N}$/u;
const FRAMED = /^\(?(\d{1,2})[).,]?$/;

/** The digits that one character stands for in whatever script or frame, with how it is written; undefined for others. */
export function digitsOf(sign: string): { digits: string; style: Style } | undefined {
  const han = HAN_DIGITS.get(sign);
  if (han !== undefined) return { digits: han, style: 'han' };
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? { digits: sign, style: 'plain' } : undefined;
  if (code >= 0x4e00 && code <= 0x9fff) return undefined;
  const run = RINGED_RUNS.find(({ first, many }) => code >= first && code < first + many);
  if (run) return { digits: String(run.shows + code - run.first), style: 'ringed' };
  if (!NUMBER.test(sign)) return undefined;
  const plain = FRAMED.exec(sign.normalize('NFKC'))?.[1];
  if (DECIMAL.test(sign)) return { digits: plain ?? decimalValue(code), style: 'plain' };
  return plain === undefined ? undefined : { digits: plain, style: 'ringed' };
}

/** Decimal digits of every script stand ten in a row, from nought to nine. */
function decimalValue(code: number): string {
  let value = 0;
  while (value < 9 && DECIMAL.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
