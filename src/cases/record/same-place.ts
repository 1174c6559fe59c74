import type { Place } from './case.ts';

/** Where something is, as far as it was said: the object by its name, or the words for the spot. */
export type Spot = { place: Place; object: string | null };

/** Written without what people write differently: width, case, blanks, signs between. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

const CHINESE = '一二三四五六七八九十';
const numeral = (digits: string): string =>
  /^\d+$/.test(digits) ? String(Number(digits)) : String([...CHINESE].indexOf(digits) + 1);

/** The building named in an address, such as 3 of 「3幢2单元」 and 「三号楼」; undefined where none is named. */
function buildingIn(detail: string): string | undefined {
  const found = /(\d+|[一二三四五六七八九十])(?:幢|栋|号楼|座|#)/.exec(plain(detail).replace('#', '幢'));
  return found?.[1] && numeral(found[1]);
}

const alike = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

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
  const [buildingA, buildingB] = [buildingIn(a.place.detail), buildingIn(b.place.detail)];
  const apart = buildingA && buildingB && buildingA !== buildingB;
  if (objectA && objectB) return alike(objectA, objectB) ? (apart ? 'unknown' : 'same') : 'other';
  if (buildingA && buildingB) return apart ? 'other' : 'same';
  const [wordsA, wordsB] = [plain(a.place.detail), plain(b.place.detail)];
  if (alike(wordsA, wordsB)) return 'same';
  if (wordsA === '' && wordsB === '' && !objectA && !objectB) return a.place.estate === null ? 'unknown' : 'same';
  return 'unknown';
}
