import { keepOf, says } from './kept.ts';

const [EXTENSION, IMAGE, END] = [0x21, 0x2c, 0x3b];
const [CONTROL, APPLICATION] = [0xf9, 0xff];
/** How often it is shown, and its colours; every other application's block is a note. */
const LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];
const COLOURS = 'ICCRGBG1012';

export const isGif = (file: Uint8Array): boolean => says(file, 0, 'GIF87a') || says(file, 0, 'GIF89a');

/** A GIF without comments, plain text, XMP and other applications' blocks, and without what hangs behind its end. */
export function cleanGif(file: Uint8Array): Uint8Array {
  const kept = keepOf(file);
  let at = 13 + paletteSize(file[10]);
  kept.part(0, at);
  while (at < file.length) {
    const from = at;
    const kind = file[at];
    if (kind === END) {
      kept.part(at, at + 1);
      break;
    }
    if (kind === IMAGE) {
      at = blocksEnd(file, from + 11 + paletteSize(file[from + 9]));
      kept.part(from, at);
    } else if (kind === EXTENSION) {
      at = blocksEnd(file, from + 2);
      if (file[from + 1] === CONTROL && file[from + 2] === 4) keepFirstBlock(from, from + 2, 4);
      else if (
        file[from + 1] === APPLICATION &&
        LOOPS.some((name) => says(file, from + 3, name)) &&
        file[from + 14] === 3
      )
        keepFirstBlock(from, from + 14, 3);
      else if (file[from + 1] === APPLICATION && says(file, from + 3, COLOURS)) kept.part(from, at);
    } else break;
  }
  return kept.whole();

  /** Its first block and the empty one that ends the row: a second would be a place to write in. */
  function keepFirstBlock(from: number, size: number, many: number): void {
    kept.part(from, Math.min(size + 1 + many, at));
    kept.part(Math.max(size + 1 + many, at - 1), at);
  }
}

const paletteSize = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Behind the empty block that ends a row of blocks. */
function blocksEnd(file: Uint8Array, from: number): number {
  let at = from;
  while (at < file.length && file[at] !== 0) at += 1 + (file[at] ?? 0);
  return Math.min(at + 1, file.length);
}
