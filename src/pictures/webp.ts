import { type KeptBytes, keepOf, named, says, viewOf } from './kept.ts';
import { orientationIn, tiffSaying } from './orientation.ts';

/** Chunks that draw (RFC 9649); a frame of an animation holds chunks of its own behind sixteen bytes. */
const DRAWS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'].map(named));
const IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH'].map(named));
const [FEATURES, FRAME, EXIF] = [named('VP8X'), named('ANMF'), named('EXIF')];
const FRAME_HEAD = 16;
/** VP8X says that there is Exif, that there is XMP. */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];

export const isWebp = (file: Uint8Array): boolean => says(file, 0, 'RIFF') && says(file, 8, 'WEBP');

/** `missing` bytes of it are cut off at the end of what holds it. */
type Chunk = { type: number; at: number; body: number; to: number; missing: number };

function* chunksIn(file: Uint8Array, from: number, end: number): Generator<Chunk> {
  const view = viewOf(file);
  for (let at = from; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true);
    const whole = at + 8 + size + (size % 2);
    const to = Math.min(whole, end);
    yield { type: view.getUint32(at), at, body: at + 8, to, missing: whole - to };
    at = to;
  }
}

/**
 * A WebP with nothing but the chunks that draw it, its flags and sizes set right, and how it is to be turned. One that
 * breaks off says its size as if it did not, or no viewer would show its beginning.
 */
export function cleanWebp(file: Uint8Array): Uint8Array {
  const kept = keepOf(file);
  const end = Math.min(file.length, 8 + viewOf(file).getUint32(4, true));
  const exif = firstOf(file, EXIF, end);
  const turned = exif && orientationIn(withoutName(file.subarray(exif.body, exif.to)));
  const features = firstOf(file, FEATURES, end);
  let missing = 0;
  kept.part(0, 12);
  for (const chunk of chunksIn(file, 12, end)) {
    const { type, at, body, to } = chunk;
    if (!DRAWS.has(type) || (type === FEATURES && at !== features?.at)) continue;
    missing = chunk.missing;
    if (type === FEATURES) {
      const flags = (file[body] ?? 0) & ~HAS_EXIF & ~HAS_XMP;
      kept.part(at, body);
      kept.own([flags | (turned ? HAS_EXIF : 0)]);
      kept.part(body + 1, to);
    } else if (type === FRAME) keepFrame(file, chunk, kept);
    else kept.part(at, to);
  }
  if (turned && features && missing === 0) {
    const tiff = tiffSaying(turned);
    kept.own([0x45, 0x58, 0x49, 0x46, tiff.length, 0, 0, 0, ...tiff]);
  }
  const whole = kept.whole();
  if (whole !== file) viewOf(whole).setUint32(4, whole.length - 8 + missing, true);
  return whole;
}

function firstOf(file: Uint8Array, wanted: number, end: number): Chunk | undefined {
  for (const chunk of chunksIn(file, 12, end)) if (chunk.type === wanted) return chunk;
  return undefined;
}

function keepFrame(file: Uint8Array, { at, body, to, missing }: Chunk, kept: KeptBytes): void {
  const inner = [...chunksIn(file, body + FRAME_HEAD, to)];
  const drawing = inner.filter(({ type }) => IN_FRAME.has(type));
  if (drawing.length === inner.length) {
    kept.part(at, to);
    return;
  }
  const size = FRAME_HEAD + missing + drawing.reduce((sum, one) => sum + one.to - one.at, 0);
  kept.part(at, at + 4);
  kept.own([0, 8, 16, 24].map((shift) => (size >>> shift) & 255));
  kept.part(body, body + FRAME_HEAD);
  for (const one of drawing) kept.part(one.at, one.to);
}

/** Some write the name of a JPEG's Exif before the block itself. */
const withoutName = (exif: Uint8Array): Uint8Array => (says(exif, 0, 'Exif\0\0') ? exif.subarray(6) : exif);
