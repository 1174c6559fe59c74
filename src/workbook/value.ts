import type { DateLook } from './date-formats.ts';
import { dateText, isoDateText } from './dates.ts';
import { seen } from './words.ts';

/** What a cell says as a person sees it, or why it cannot be read, in Chinese. */
export type CellValue = { text: string; unfit?: undefined } | { unfit: string; text?: undefined };

/** What cells refer to. */
export type Shared = { strings: readonly string[]; looks: readonly (DateLook | undefined)[]; from1904: boolean };

/** A cell as stored: its type (ECMA-376 part 1, 18.18.11), its format's place, and what stands in it. */
export type Stored = { kind: string; style: number; words: string; formula: boolean };

/** Beyond this a program has rounded the last digits away. */
const SURE = 1e15;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A stored cell's value; a text of nothing when it is empty. */
export function cellValue({ kind, style, words, formula }: Stored, shared: Shared): CellValue {
  if (formula) return { unfit: '是公式，请改成直接写内容' };
  if (kind === 'inlineStr' || kind === 'str') return { text: seen(words) };
  const stored = words.trim();
  if (stored === '') return { text: '' };
  switch (kind) {
    case 's':
      return sharedText(shared.strings, stored);
    case 'n':
      return numberText(stored, shared.looks[style], shared.from1904);
    case 'b':
      return /^(?:[01]|true|false)$/i.test(stored)
        ? { text: /^(?:1|true)$/i.test(stored) ? '是' : '否' }
        : { unfit: '看不懂，请改成文字' };
    case 'e':
      return { unfit: `是错误值 ${stored.slice(0, 20)}，请改成文字` };
    case 'd': {
      const text = isoDateText(stored);
      return text ? { text } : { unfit: NO_DATE };
    }
    default:
      return { unfit: '看不懂，请改成文字' };
  }
}

const NO_DATE = '日期看不懂，请改成文字写，如 2026-01-01';

function sharedText(strings: readonly string[], stored: string): CellValue {
  const text = /^\d+$/.test(stored) ? strings[Number(stored)] : undefined;
  return text === undefined ? { unfit: '文字不在文件里，请重新写一遍' } : { text };
}

function numberText(stored: string, look: DateLook | undefined, from1904: boolean): CellValue {
  const number = NUMBER.test(stored) ? Number(stored) : Number.NaN;
  if (!Number.isFinite(number)) return { unfit: '数字看不懂，请改成文字' };
  if (look) {
    const text = dateText(number, look, from1904);
    return text ? { text } : { unfit: NO_DATE };
  }
  if (Math.abs(number) >= SURE) return { unfit: '数字太长，后几位已经不准，请改成文字重新写' };
  // Fifteen digits are what a program shows; the rest is what binary fractions leave over.
  return { text: String(Number(number.toPrecision(15))) };
}
