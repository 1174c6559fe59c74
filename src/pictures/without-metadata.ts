import { cleanGif, isGif } from './gif.ts';
import { cleanHeif, isHeif } from './heif.ts';
import { cleanJpeg, isJpeg } from './jpeg.ts';
import { cleanPng, isPng } from './png.ts';
import { cleanTiff, isTiff } from './tiff.ts';
import { cleanWebp, isWebp } from './webp.ts';

const KINDS: readonly { is(file: Uint8Array): boolean; clean(file: Uint8Array): Uint8Array }[] = [
  { is: isJpeg, clean: cleanJpeg },
  { is: isPng, clean: cleanPng },
  { is: isWebp, clean: cleanWebp },
  { is: isGif, clean: cleanGif },
  { is: isHeif, clean: cleanHeif },
  { is: isTiff, clean: cleanTiff },
];

/** Whether its bytes, whatever it is called, are those of a picture of these kinds. */
export const isPicture = (file: Uint8Array): boolean => KINDS.some(({ is }) => is(file));

/**
 * A picture without what it says about itself: where, when, by whom and with what it was taken, comments, previews, what
 * hangs behind its end. JPEG, PNG, WebP, GIF, HEIC, AVIF and TIFF keep what draws them, byte for byte, their colour
 * profile, and how they are to be turned; nothing else, known or not. One that breaks off or breaks the rules of its
 * format is kept as far as a viewer would show it, and what cannot be read in it goes: nobody's picture is lost for that,
 * and no part is handed on unread. Whatever is none of these is handed on as it came. Feishu takes no picture but these
 * and BMP and ICO (im/v1/images/create), which no camera writes and which have no place for metadata of their own, and
 * refuses the rest aloud. Never throws; takes linear time.
 */
export const withoutMetadata = (file: Uint8Array): Uint8Array => KINDS.find(({ is }) => is(file))?.clean(file) ?? file;
