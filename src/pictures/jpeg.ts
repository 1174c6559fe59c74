import { keepOf, says } from './kept.ts';
import { orientationIn, tiffSaying } from './orientation.ts';

/** A marker with what belongs to it, or the drawn lines between two of them (marker 0). `body` is behind the length. */
type Segment = { marker: number; from: number; body: number; to: number };

const END = 0xd9;
const SCAN = 0xda;
const [APP0, APP1, APP2, APP14] = [0xe0, 0xe1, 0xe2, 0xee];
/** Tables, frames, scans: what draws (ITU T.81, table B.1). */
const draws = (marker: number): boolean => (marker >= 0xc0 && marker <= 0xcf) || (marker >= SCAN && marker <= 0xdf);
const isNote = (marker: number): boolean => (marker >= APP0 && marker <= 0xef) || marker === 0xfe;

/** The segments of a JPEG as a decoder finds them: what stands between them is passed over, and the end is the end. */
function* segmentsOf(file: Uint8Array): Generator<Segment> {
  for (let at = 2; ; ) {
    let from = file.indexOf(0xff, at);
    if (from < 0) return;
    while (file[from + 1] === 0xff) from++;
    const marker = file[from + 1];
    if (marker === undefined) return;
    at = from + 2;
    if (marker === END) return yield { marker, from, body: at, to: at };
    // Restarts stand alone; what is no marker of the format is passed over like anything else between segments.
    if (!draws(marker) && !isNote(marker)) continue;
    const length = (file[at] ?? 0) * 256 + (file[at + 1] ?? 0);
    if (length < 2) continue;
    const to = Math.min(at + length, file.length);
    yield { marker, from, body: at + 2, to };
    at = to;
    if (marker !== SCAN) continue;
    at = linesEnd(file, to);
    yield { marker: 0, from: to, body: to, to: at };
  }
}

/** Where the drawn lines end: at the next marker that may stand there. */
function linesEnd(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next === END || draws(next) || isNote(next)) return at;
  }
  return file.length;
}

export const isJpeg = (file: Uint8Array): boolean => says(file, 0, '\xff\xd8');

/** JFIF gives the density, and may hold a preview; Adobe says how the colours are stored. */
const ESSENTIALS = [
  { marker: APP0, name: 'JFIF\0', length: 14 },
  { marker: APP14, name: 'Adobe', length: 12 },
];

/** A JPEG without Exif, XMP, IPTC, comments, previews and whatever hangs behind its end; colours and turning stay. */
export function cleanJpeg(file: Uint8Array): Uint8Array {
  const kept = keepOf(file);
  kept.part(0, 2);
  const orientation = orientationOf(file);
  if (orientation) kept.own([0xff, APP1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiffSaying(orientation)]);
  const once = new Set<number>();
  for (const { marker, from, body, to } of segmentsOf(file)) {
    if (marker === 0 || marker === END || draws(marker)) kept.part(from, to);
    else if (marker === APP2 && says(file, body, 'ICC_PROFILE\0')) kept.part(from, to);
    else {
      // Of these, what a decoder needs: no preview, nothing behind, no second one.
      const needed = ESSENTIALS.find(
        (one) => one.marker === marker && says(file, body, one.name) && to >= body + one.length,
      );
      if (!needed || once.has(marker)) continue;
      once.add(marker);
      const essential = file.subarray(body, body + needed.length);
      if (marker === APP0) kept.own([0xff, APP0, 0, 16, ...essential.subarray(0, 12), 0, 0]);
      else kept.own([0xff, APP14, 0, 14, ...essential]);
    }
  }
  return kept.whole();
}

function orientationOf(file: Uint8Array): number | undefined {
  for (const { marker, body, to } of segmentsOf(file)) {
    if (marker === SCAN) return undefined;
    if (marker === APP1 && says(file, body, 'Exif\0\0')) return orientationIn(file.subarray(body + 6, to));
  }
  return undefined;
}
