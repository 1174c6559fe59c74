import type { Place } from './case.ts';

/** Where something is, as far as it was said: the object by its name, or the words for the spot. */
export type Spot = { place: Place; object: string | null };

const ONES = '一二三四五六七八九';
/** A Chinese numeral below a hundred before what is counted at an address. */
const COUNTED = new RegExp(
  `(?<![${ONES}十])(?:([${ONES}])?十([${ONES}])?|([${ONES}]))(?=幢|栋|号|座|单元|室|楼|层|弄|排|门|店|户)`,
  'g',
);
const digit = (said: string): number => ONES.indexOf(said) + 1;
const inDigits = (_: string, tens?: string, ones?: string, one?: string): string =>
  one ? String(digit(one)) : `${tens ? digit(tens) : 1}${ones ? digit(ones) : 0}`;

/** Written without what people write differently: width, case, blanks, signs but those between two numbers, numerals. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)\s*#/g, '幢')
    .replace(/(?<=\d)[\s\p{P}\p{S}]+(?=\d)/gu, '-')
    .replace(/(?!(?<=\d)-\d)[\s\p{P}\p{S}]/gu, '')
    .replace(COUNTED, inDigits);

/** The building named in an address, such as 3 of 「3幢2单元」 and 「三号楼」, a of 「A座」; undefined where none is named. */
const buildingIn = (address: string): string | undefined =>
  /(?<![a-z\d])0*([a-z]?\d+|[a-z])(?:幢|栋|号楼|座)/.exec(address)?.[1];

/** Whether two addresses name a building each, and not the same. */
export function buildingsApart(one: string, other: string): boolean {
  const [a, b] = [buildingIn(plain(one)), buildingIn(plain(other))];
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether words, cut before one of them, are cut within a number or a Latin word. */
const cuts = (words: string, at: number): boolean => at > 0 && /^[a-z\d]{2}/.test(words.slice(at - 1));

/** Where some words stand whole within others: 「1幢」 stands nowhere in 「11幢」. */
function within(long: string, short: string): number[] {
  const found: number[] = [];
  for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1))
    if (!cuts(long, at) && !cuts(long, at + short.length)) found.push(at);
  return found;
}

/** The same name, or one at more length: it begins with what tells it apart, so 「面馆」 may be another than 「小李面馆」. */
function alike(a: string, b: string): Same {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === '') return 'unknown';
  const [first] = within(long, short);
  if (first === undefined) return 'other';
  return first === 0 ? 'same' : 'unknown';
}

/** yes, no, or not told apart by what was said. */
export type Same = 'same' | 'other' | 'unknown';

/**
 * Whether two things stand at the same spot. Of another community or 小区: never. By the object where both name one (at two
 * buildings a like name does not tell: every building has its 路灯), by the building where both name one, by the words
 * where they say the same; where neither names anything the 小区 decides.
 */
export function sameSpot(a: Spot, b: Spot): Same {
  if (a.place.community !== b.place.community || a.place.estate !== b.place.estate) return 'other';
  const [objectA, objectB] = [plain(a.object ?? ''), plain(b.object ?? '')];
  const [wordsA, wordsB] = [plain(a.place.detail), plain(b.place.detail)];
  const [buildingA, buildingB] = [buildingIn(wordsA), buildingIn(wordsB)];
  const apart = buildingA && buildingB && buildingA !== buildingB;
  if (objectA && objectB) {
    const named = alike(objectA, objectB);
    return named === 'same' && apart ? 'unknown' : named;
  }
  if (buildingA && buildingB) return apart ? 'other' : 'same';
  if (alike(wordsA, wordsB) === 'same') return 'same';
  if (wordsA === '' && wordsB === '' && !objectA && !objectB) return a.place.estate === null ? 'unknown' : 'same';
  return 'unknown';
}
