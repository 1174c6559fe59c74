import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const letters = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i));
const HAN = letters(0x4e00, 0x9fa6);

/** Traditional characters and their simplified forms, alternately: 「國国…」. One character to one character only. */
export function simplifiedTable(): string {
  const simplify = Converter({ from: 't', to: 'cn' });
  return HAN.map((letter) => [letter, simplify(letter)])
    .filter(([letter, simple]) => letter !== simple && simple?.length === 1)
    .flat()
    .join('');
}

/** 「syllable:characters|…」 for the characters of the national standard set, each under its commonest reading. */
export function syllableTable(): string {
  const common = new TextDecoder('gb2312');
  const table = new Map<string, string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const letter = common.decode(new Uint8Array([row, cell]));
      if (!/^[\u4e00-\u9fff]$/.test(letter)) continue;
      const syllable = pinyin(letter, { toneType: 'none', v: true });
      table.set(syllable, (table.get(syllable) ?? '') + letter);
    }
  }
  return [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, own]) => `${syllable}:${own}`)
    .join('|');
}
