import { blanked, says, viewOf } from './kept.ts';

/** Tags that draw (TIFF 6.0 and its supplements): sizes, strips and tiles, colours, turning, tables, the colour profile. */
const DRAWS = new Set([
  ...[254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284],
  ...[286, 287, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336],
  ...[338, 339, 340, 341, 342, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675],
]);
/** Tags that lead to a directory of their own: smaller pictures, Exif, GPS, interoperability. */
const LEADS = new Set([330, 34665, 34853, 40965]);
const SIZES = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** A picture has a few pages and a few dozen tags; whatever claims more is read up to there. */
const MOST_TAGS = 10_000;

export const isTiff = (file: Uint8Array): boolean => says(file, 0, 'II*\0') || says(file, 0, 'MM\0*');

/** A TIFF whose directories name nothing but what draws; where the rest stood there are noughts. */
export function cleanTiff(file: Uint8Array): Uint8Array {
  const view = viewOf(file);
  const little = file[0] === 0x49;
  const u16 = (at: number) => (at + 2 <= file.length ? view.getUint16(at, little) : 0);
  const u32 = (at: number) => (at + 4 <= file.length ? view.getUint32(at, little) : 0);
  const ranges: { from: number; to: number }[] = [];
  const directories: { at: number; drawing: number[]; next: number }[] = [];
  const seen = new Set<number>();
  let tags = 0;

  const read = (at: number, draws: boolean): number => {
    if (at === 0 || at + 2 > file.length || seen.has(at) || tags >= MOST_TAGS) return 0;
    seen.add(at);
    const many = Math.min(u16(at), Math.floor((file.length - at - 2) / 12));
    tags += many;
    const drawing: number[] = [];
    for (let entry = at + 2; entry < at + 2 + many * 12; entry += 12) {
      const [tag, count] = [u16(entry), u32(entry + 4)];
      if (draws && DRAWS.has(tag)) drawing.push(entry);
      else {
        const size = (SIZES[u16(entry + 2)] ?? 1) * count;
        const value = size > 4 ? u32(entry + 8) : entry + 8;
        if (LEADS.has(tag)) for (let i = 0; i < Math.min(count, 16); i++) read(u32(value + i * 4), false);
        if (size > 4) ranges.push({ from: value, to: Math.min(value + size, file.length) });
      }
    }
    const end = at + 2 + many * 12;
    ranges.push({ from: at, to: Math.min(end + 4, file.length) });
    if (draws) directories.push({ at, drawing, next: u32(end) });
    return u32(end);
  };
  let page = u32(4);
  while (page !== 0) page = read(page, true);
  return rewritten(file, blanked(file, ranges), directories, little);
}

function rewritten(
  file: Uint8Array,
  bytes: Uint8Array,
  directories: readonly { at: number; drawing: readonly number[]; next: number }[],
  little: boolean,
): Uint8Array {
  const view = viewOf(bytes);
  for (const { at, drawing, next } of directories) {
    view.setUint16(at, drawing.length, little);
    for (const [i, entry] of drawing.entries()) bytes.set(file.subarray(entry, entry + 12), at + 2 + i * 12);
    const end = at + 2 + drawing.length * 12;
    if (end + 4 <= bytes.length) view.setUint32(end, next, little);
  }
  return bytes;
}
