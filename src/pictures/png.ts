import { keepOf, named, says, viewOf } from './kept.ts';
import { orientationIn, tiffSaying } from './orientation.ts';

/** Chunks that draw, by colour, size and time: PNG third edition with APNG, and the one of Apple's own PNG. */
const DRAWS = new Set(
  [
    ...['CgBI', 'IHDR', 'PLTE', 'IDAT', 'IEND', 'acTL', 'fcTL', 'fdAT', 'tRNS', 'bKGD', 'hIST', 'pHYs', 'sTER', 'oFFs'],
    ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP', 'mDCV', 'cLLI'],
  ].map(named),
);
const [FIRST, LAST] = [named('IHDR'), named('IEND')];
const SIGNATURE = '\x89PNG\r\n\x1a\n';
export const isPng = (file: Uint8Array): boolean => says(file, 0, SIGNATURE);

/** A PNG with nothing but the chunks that draw it, and how it is to be turned where it says so. */
export function cleanPng(file: Uint8Array): Uint8Array {
  const view = viewOf(file);
  const kept = keepOf(file);
  kept.part(0, SIGNATURE.length);
  const orientation = orientationOf(file);
  for (let at = SIGNATURE.length; at + 8 <= file.length; ) {
    const type = view.getUint32(at + 4);
    const to = at + 12 + view.getUint32(at);
    if (DRAWS.has(type)) kept.part(at, to);
    if (type === LAST) break;
    if (type === FIRST && orientation) kept.own(chunk('eXIf', tiffSaying(orientation)));
    at = to;
  }
  return kept.whole();
}

function orientationOf(file: Uint8Array): number | undefined {
  const view = viewOf(file);
  for (let at = SIGNATURE.length; at + 8 <= file.length; at += 12 + view.getUint32(at))
    if (says(file, at + 4, 'eXIf')) return orientationIn(file.subarray(at + 8, at + 8 + view.getUint32(at)));
  return undefined;
}

function chunk(type: string, body: readonly number[]): number[] {
  const checked = [...[...type].map((sign) => sign.charCodeAt(0)), ...body];
  return [...bigEndian(body.length), ...checked, ...bigEndian(checksum(checked))];
}

const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

/** CRC-32 as PNG reckons it. */
function checksum(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
