import { isGif } from './gif.ts';
import { isHeif } from './heif.ts';
import { isPng } from './png.ts';
import { isTiff } from './tiff.ts';
import { isWebp } from './webp.ts';

const TYPES: readonly (readonly [is: (file: Uint8Array) => boolean, type: string])[] = [
  [isPng, 'image/png'],
  [isGif, 'image/gif'],
  [isWebp, 'image/webp'],
  [isHeif, 'image/heic'],
  [isTiff, 'image/tiff'],
];

/** The media type of a picture by its own bytes; what looks like none of the others is a JPEG. */
export const typeOfPicture = (file: Uint8Array): string => TYPES.find(([is]) => is(file))?.[1] ?? 'image/jpeg';
