import { viewOf } from './kept.ts';

const ORIENTATION = 0x0112;

/** How the picture is to be turned when shown, 2 to 8, by the TIFF block of its Exif; undefined where it stands upright. */
export function orientationIn(tiff: Uint8Array): number | undefined {
  if (tiff.length < 14) return undefined;
  const view = viewOf(tiff);
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return undefined;
  const at = view.getUint32(4, little);
  if (at + 2 > tiff.length) return undefined;
  const many = Math.min(view.getUint16(at, little), Math.floor((tiff.length - at - 2) / 12));
  for (let entry = at + 2; entry < at + 2 + many * 12; entry += 12) {
    if (view.getUint16(entry, little) !== ORIENTATION || view.getUint16(entry + 2, little) !== 3) continue;
    const turned = view.getUint16(entry + 8, little);
    return turned >= 2 && turned <= 8 ? turned : undefined;
  }
  return undefined;
}

/** A TIFF block that says nothing but how the picture is to be turned. */
export const tiffSaying = (orientation: number): number[] => [
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
  ...[0, 0, 0, 0],
];
