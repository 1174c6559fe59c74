import { digitsOf, type Style } from './digits.ts';

/** One character that is seen, as the reader takes it, with where it stands in the text as it was typed. */
export type Sign = {
  /** A letter in lower case without its dressing, or one digit. */
  readonly as: string;
  digit: string | undefined;
  style: Style;
  /** What parts it from the sign before, at most its last eight characters; '' where nothing does. */
  readonly gap: string;
  /** Nothing but spaces, dashes, dots and brackets parts it: what people write inside one number. */
  readonly near: boolean;
  /** Where a + stands right before it. */
  readonly plus: number | undefined;
  readonly from: number;
  to: number;
};

const MARK = /^\p{M}$/u;
const UNSEEN = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|[^\P{Cc}\s])$/u;
const MARKS = /\p{M}/gu;
/** What most texts are made of, and what needs no look at its forms. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]$/;
const KEYCAP = '\u20e3';
const WORD = /[\p{L}\p{N}%‰°×]/u;
const NEAR = /^[\p{Zs}\t\p{Pd}−─.·•・‧_()[\]]+$/u;
/** Separators that are kept of a gap: the last of them decide. */
const KEPT = 8;

const CYRILLIC_AND_GREEK = 'авекмнорстухіјѕαβεζηικμνορτυχ×';
const LOOKS_LIKE = 'abekmhopctyxijsabezhikmvoptyxx';
const LETTERS = new Map([...CYRILLIC_AND_GREEK].map((sign, i) => [sign, LOOKS_LIKE[i] ?? sign]));
/** Letters in frames and flags that Unicode gives no plain form: the first of each run of 26. */
const FRAMED_LETTERS = [0x1f150, 0x1f170, 0x1f1e6];

function letterOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = FRAMED_LETTERS.find((one) => code >= one && code < one + 26);
  if (first !== undefined) return String.fromCharCode(97 + code - first);
  const plain = sign.normalize('NFKD').replace(MARKS, '').toLowerCase();
  return LETTERS.get(plain) ?? plain;
}

/**
 * The text as its reader takes it: compatibility forms resolved, marks and invisible characters gone, each digit of any
 * script or frame as 0–9, separators set apart. Positions point into the text as it was typed. Takes linear time.
 */
export function readSigns(text: string): Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  let gap = '';
  let near = true;
  let plus: number | undefined;
  const add = (as: string, digit: string | undefined, style: Style, from: number, to: number) => {
    signs.push({ as, digit, style, gap, near, plus, from, to });
    gap = '';
    near = true;
    plus = undefined;
  };
  for (const sign of text) {
    const from = at;
    at += sign.length;
    const last = signs.at(-1);
    if (PLAIN.test(sign)) {
      const digit = digitsOf(sign);
      add(digit?.digits ?? sign.toLowerCase(), digit?.digits, digit?.style ?? 'plain', from, at);
      continue;
    }
    if (MARK.test(sign)) {
      // A dressing stays with its digit: masked with it, kept with it.
      if (last && gap === '') last.to = at;
      if (last && gap === '' && sign === KEYCAP) last.style = 'ringed';
      continue;
    }
    if (UNSEEN.test(sign)) continue;
    const number = digitsOf(sign);
    if (number) {
      for (const digit of number.digits) add(digit, digit, number.style, from, at);
      continue;
    }
    const letter = letterOf(sign);
    if (WORD.test(letter)) {
      add(letter, undefined, 'plain', from, at);
      continue;
    }
    const separator = sign.normalize('NFKC');
    plus = separator === '+' ? from : NEAR.test(separator) ? plus : undefined;
    near &&= NEAR.test(separator);
    gap = (gap + separator).slice(-KEPT);
  }
  readLookAlikes(signs);
  return signs;
}

const LOOK_ALIKE = new Map([
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
]);

/** 138OOOO1234, l38…: the letters o, l and i right beside a digit and beside no other letter are read as digits too. */
function readLookAlikes(signs: Sign[]): void {
  for (let first = 0, end = 0; first < signs.length; first = end) {
    end = first + 1;
    if (!isLatin(signs[first])) continue;
    while (isLatin(signs[end]) && signs[end]?.gap === '') end++;
    const run = signs.slice(first, end);
    const beside =
      (signs[first]?.gap === '' && signs[first - 1]?.digit) || (signs[end]?.gap === '' && signs[end]?.digit);
    if (!beside || !run.every((sign) => LOOK_ALIKE.has(sign.as))) continue;
    for (const sign of run) {
      sign.digit = LOOK_ALIKE.get(sign.as);
      sign.style = 'look-alike';
    }
  }
}

/** A letter of a plate or a document number. */
export const isLatin = (sign: Sign | undefined): boolean => sign !== undefined && /^[a-z]$/.test(sign.as);
