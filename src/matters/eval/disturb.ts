import { Converter } from 'opencc-js/cn2t';
import type { TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { sequence } from '../learn/sequence.ts';

/** A way in which the same question may arrive. Repeatable: the same text is always changed in the same way. */
export type Disturbance = { name: string; of(text: string): string };

const HAN = /[\u4e00-\u9fff]/;
const GREETINGS = ['你好，请问一下', '您好在吗，想咨询一下', '领导好，', '麻烦问下，', '老师您好，反映个事，'];
const EMOJI = ['😡', '🙏', '😭', '🤔', '🚗💨'];
const NUMBERS = ['电话13800001234', '3号楼2单元', '8月15日', '2025年3月', '502室', '晚上11点半'];

/** A number in 0 … most - 1 that depends on the text alone. */
function pick(text: string, salt: number, most: number): number {
  let hash = salt;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return Math.floor(sequence(hash)() * most);
}

const hanOf = (text: string) => Array.from(text, (letter, i) => (HAN.test(letter) ? i : -1)).filter((i) => i >= 0);

/**
 * The disturbances of the table. `syllables` is the table of sounds (rank/learned.ts). An input method offers only
 * characters that people type at all, and the places are those of the list.
 */
export function disturbances(syllables: string, { heard, communities }: TaughtCatalogue): Disturbance[] {
  const known = new Set(heard.flatMap(({ text }) => Array.from(text)));
  const estates = communities.flatMap((community) => community.estates.map((estate) => estate.name));
  const streets = [...communities.map((community) => community.name), ...estates];
  const soundOf = new Map<string, string[]>();
  for (const entry of syllables.split('|')) {
    const letters = Array.from(entry.split(':')[1] ?? '').filter((letter) => known.has(letter));
    for (const letter of letters) soundOf.set(letter, letters);
  }
  const traditional = Converter({ from: 'cn', to: 't' });
  const one = (from: readonly string[], text: string) => from[pick(text, 11, from.length)] ?? '';
  return [
    { name: 'as typed', of: (text) => text },
    {
      name: 'input-method typo',
      of(text) {
        const letters = Array.from(text);
        const places = hanOf(text).filter((i) => (soundOf.get(letters[i] ?? '') ?? []).length > 1);
        const place = places[pick(text, 3, places.length)] ?? -1;
        const others = (soundOf.get(letters[place] ?? '') ?? []).filter((other) => other !== letters[place]);
        return letters
          .map((letter, i) => (i === place ? (others[pick(text, 5, others.length)] ?? letter) : letter))
          .join('');
      },
    },
    {
      name: 'a character dropped',
      of(text) {
        const places = hanOf(text);
        const place = places[pick(text, 7, places.length)];
        return Array.from(text, (letter, i) => (i === place ? '' : letter)).join('');
      },
    },
    { name: 'a greeting', of: (text) => one(GREETINGS, text) + text },
    { name: 'Traditional', of: (text) => traditional(text) },
    {
      name: 'full width',
      of: (text) =>
        `${text}!`
          .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
          .replace(/ /g, '\u3000'),
    },
    {
      name: 'emoji',
      of(text) {
        const letters = Array.from(text);
        letters.splice(pick(text, 13, letters.length), 0, one(EMOJI, text));
        return `${letters.join('')}${one(EMOJI, `${text}.`)}`;
      },
    },
    { name: 'a place', of: (text) => `${one(streets, text)}${text}` },
    { name: 'a number', of: (text) => `${text}，${one(NUMBERS, text)}` },
  ];
}
