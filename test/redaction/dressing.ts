import fc from 'fast-check';

/** The styles a digit may come in; each gives the sign of every digit from 0 on. */
const runOf = (zero: number) => Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit));
export const STYLES: Record<string, readonly string[]> = {
  plain: [...'0123456789'],
  wide: runOf(0xff10),
  bold: runOf(0x1d7ce),
  doubleStruck: runOf(0x1d7d8),
  sans: runOf(0x1d7e2),
  mono: runOf(0x1d7f6),
  segments: runOf(0x1fbf0),
  arabic: runOf(0x0660),
  persian: runOf(0x06f0),
  devanagari: runOf(0x0966),
  keycap: [...'0123456789'].map((digit) => `${digit}\ufe0f\u20e3`),
  bareKeycap: [...'0123456789'].map((digit) => `${digit}\u20e3`),
  struckOut: [...'0123456789'].map((digit) => `${digit}\u0336`),
  ringed: [...'⓪①②③④⑤⑥⑦⑧⑨'],
  blackRinged: [...'⓿❶❷❸❹❺❻❼❽❾'],
  bracketed: [...'⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼'],
  raised: [...'⁰¹²³⁴⁵⁶⁷⁸⁹'],
  lowered: [...'₀₁₂₃₄₅₆₇₈₉'],
  han: [...'零一二三四五六七八九'],
  hanRing: [...'〇一二三四五六七八九'],
  formal: [...'零壹贰叁肆伍陆柒捌玖'],
  traditional: [...'零壹貳參肆伍陸柒捌玖'],
  radio: [...'洞幺两三四五六拐八勾'],
  suzhou: [...'〇〡〢〣〤〥〦〧〨〩'],
};
const LETTERS: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => letter.toLowerCase(),
  (letter) => String.fromCodePoint(letter.charCodeAt(0) - 65 + 0xff21),
  (letter) => String.fromCodePoint(letter.charCodeAt(0) - 65 + 0x1d400),
  (letter) => String.fromCodePoint(letter.charCodeAt(0) - 65 + 0x24b6),
  (letter) => String.fromCodePoint(letter.charCodeAt(0) - 65 + 0x1f150),
  (letter) => `${letter}\u0301`,
];

/** Signs nobody sees: soft hyphens, joiners, direction marks, variation selectors, tags, fillers. */
const UNSEEN = [
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u17b4', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f'],
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2060', '\u2062', '\u2066', '\u2068', '\u2069', '\u206f'],
  ...['\u3164', '\ufe0e', '\ufe0f', '\ufeff', '\uffa0', '\u{e0031}', '\u{e0100}', '\u0007'],
];
/** What people write inside one number. */
const NEAR = [
  ' ',
  '  ',
  '    ',
  '\t',
  '\u00a0',
  '\u2009',
  '　',
  '-',
  '－',
  '—',
  '–',
  '−',
  '.',
  '．',
  '·',
  '•',
  '_',
  '(',
  ')',
  '（',
  '）',
];
/** What may part a list as well. */
const FAR = [
  '/',
  '，',
  ',',
  '、',
  '。',
  ';',
  '；',
  '|',
  '*',
  '~',
  '…',
  '\n',
  '\r\n',
  '\n\n',
  '★',
  '❤️',
  '📞',
  '→',
  '=',
  '"',
  '“',
];

const unseen = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...UNSEEN), maxLength: 12 }) },
);
const near = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...NEAR) });

/** Each sign of a number or plate in any style of its own, and invisible signs between any two. */
const written = (signs: string) =>
  fc.tuple(
    ...[...signs].map((sign) => {
      if (/\d/.test(sign)) return fc.constantFrom(...Object.values(STYLES)).map((style) => style[Number(sign)] ?? sign);
      if (/[A-Z]/.test(sign)) return fc.constantFrom(...LETTERS).map((dress) => dress(sign));
      return fc.constant(sign);
    }),
  );

/** Parts joined by what `gap` gives, with unseen signs on both sides of it. */
const joined = (parts: readonly string[], gap: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(unseen, gap, unseen), { minLength: parts.length, maxLength: parts.length })
    .map((gaps) => parts.map((part, i) => (i === 0 ? part : `${gaps[i]?.join('')}${part}`)).join(''));

const split = (signs: string, lengths: readonly number[]): string[] => {
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return signs.slice(at - length, at);
  });
};

/** Written any way, parted anywhere by spaces, dashes, dots, brackets of any kind. */
export const dressedNear = (signs: string): fc.Arbitrary<string> =>
  written(signs).chain((parts) => joined(parts, near));

/** Written any way, in the given groups, parted by any mixture of separators. */
export const dressedIn = (signs: string, lengths: readonly number[]): fc.Arbitrary<string> =>
  written(signs).chain((parts) => {
    const groups = split(parts.map((_, i) => String.fromCharCode(i)).join(''), lengths).map((group) =>
      [...group].map((i) => parts[i.charCodeAt(0)]).join(''),
    );
    return joined(groups, fc.constantFrom(...NEAR, ...FAR));
  });

const digits = (many: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: many, maxLength: many }).map((all) => all.join(''));
const pad = (n: number) => String(n).padStart(2, '0');

/** Any mainland mobile. */
export const mobile: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9))
  .map((parts) => parts.join(''));

/** Any true identity number: region, day, order, check sign by GB 11643. */
export const idCard: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('330106', '110101', '440305', '650102', '810000', '830000'),
    fc.integer({ min: 1920, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(3),
  )
  .map(([region, year, month, day, order]) => {
    const body = `${region}${year}${pad(month)}${pad(day)}${order}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((left, weight, i) => left + weight * Number(body[i]), 0);
    return `${body}${'10X98765432'[sum % 11]}`;
  });

const province = fc.constantFrom(...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼');
const area = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ');
const fiveSigns = fc.oneof(
  digits(5),
  fc.tuple(area, digits(4)).map((parts) => parts.join('')),
  fc.tuple(digits(4), area).map((parts) => parts.join('')),
  fc.tuple(area, area, digits(3)).map((parts) => parts.join('')),
  fc.tuple(digits(1), area, digits(3)).map((parts) => parts.join('')),
);

/** Any plate: ordinary, new-energy small and large, with a suffix, of the armed police. */
export const plate: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(province, area, fiveSigns).map((parts) => parts.join('')),
  fc.tuple(province, area, fc.constantFrom(...'DFABCEGHJK'), digits(5)).map((parts) => parts.join('')),
  fc.tuple(province, area, digits(5), fc.constantFrom('D', 'F')).map((parts) => parts.join('')),
  fc.tuple(province, area, digits(4), fc.constantFrom(...'挂学警港澳领')).map((parts) => parts.join('')),
  fc.tuple(fc.constant('WJ'), province, fiveSigns).map((parts) => parts.join('')),
);

export const SEPARATORS = { NEAR, FAR, UNSEEN };
