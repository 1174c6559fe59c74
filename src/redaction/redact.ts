/** What people hide digits behind: spaces, dashes, dots, brackets, zero-width signs. */
const GAP = '[\\s\\u200b-\\u200d\\u2060\\ufeff\\-\\u2010-\\u2015_.·•()]{0,3}';
const digits = (count: string) => `(?:${GAP}\\d){${count}}`;

const CHINESE_DIGITS: Partial<Record<string, string>> = Object.fromEntries(
  ['零〇', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((same, digit) =>
    [...same].map((sign) => [sign, String(digit)] as const),
  ),
);

/** The text with full-width and Chinese digits as 0–9, unit for unit, so that positions stay the same. */
function plainDigits(text: string): string {
  return text
    .split('')
    .map((unit) => {
      const wide = unit.normalize('NFKC');
      return CHINESE_DIGITS[unit] ?? (wide.length === 1 ? wide : unit);
    })
    .join('');
}

// A case number, kept as it is; its middle must be a date, or a phone could pass as one.
const CASE_NUMBER = '(?<![a-z0-9])[a-z][a-z0-9]{0,9}-\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])-\\d{3,5}(?!\\d)';
const ID_CARD = `(?<!\\d)[1-9]${digits('5')}${GAP}(?:1${GAP}9|2${GAP}0)${digits('9')}${digits('1').replace('\\d', '[\\dx]')}(?!\\d)`;
// Bank cards, two numbers run together, the 15 digits of an old identity card.
const LONG_NUMBER = '(?<!\\d)\\d{15,}x?(?!\\d)';
const MOBILE = `(?<!\\d)(?:(?:\\+|00)?86${GAP})?1${GAP}[3-9]${digits('9')}\\d{0,3}(?!\\d)`;
const LANDLINE = `(?<!\\d)0[1-9]\\d{1,2}${GAP}[1-9]${digits('6,7')}(?:(?:${GAP}|转|转分机)\\d{1,5})?(?!\\d)`;
const SERVICE = `(?<!\\d)[48]00${GAP}\\d${digits('6')}(?!\\d)`;
// Eight digits on end are a local number (a date begins with 19 or 20); shorter or parted ones need a word before them.
const LOCAL = '(?<![\\d.])[3-8]\\d{7}(?![\\d.])';
const SAID_LOCAL = `(?<=(?:电话|座机|号码|致电|打|tel|phone)[\\s:是为]{0,3})[2-8]${digits('6,7')}(?!\\d)`;
const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';
const PLATE = `[${PROVINCES}]${GAP}[a-hj-np-z](?=[^\\d]{0,6}\\d)(?:${GAP}[a-hj-np-z0-9]){4,7}(?:${GAP}[挂学警港澳])?(?![a-z0-9])`;

const PRIVATE = new RegExp(
  [
    `(?<kept>${CASE_NUMBER})`,
    `(?<id>${ID_CARD})`,
    `(?<plate>${PLATE})`,
    `(?<phone>${[MOBILE, LANDLINE, SERVICE, LOCAL, SAID_LOCAL].join('|')})`,
    `(?<number>${LONG_NUMBER})`,
  ].join('|'),
  'gi',
);

const MASKS = { id: '【证件号】', plate: '【车牌】', phone: '【电话】', number: '【号码】' } as const;

/**
 * A text fit for groups, lists, exports and logs: every phone, identity card, plate and long number masked, however
 * it was spaced or spelt. Short numbers (110, 12345), dates and case numbers stay.
 */
export function redact(text: string): string {
  let safe = '';
  let end = 0;
  for (const match of plainDigits(text).matchAll(PRIVATE)) {
    const { kept, id, plate, phone } = match.groups ?? {};
    if (kept !== undefined) continue;
    const mask = id ? MASKS.id : plate ? MASKS.plate : phone ? MASKS.phone : MASKS.number;
    safe += text.slice(end, match.index) + mask;
    end = match.index + match[0].length;
  }
  return safe + text.slice(end);
}
