import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutMetadata } from '../../src/pictures/without-metadata.ts';
import * as parts from './parts.ts';
import { ascii, big, fileOf, goes, hex, isTurned, leftOf, type Part, SECRET, stays } from './parts.ts';

const chunk = (type: string, body: readonly number[]): number[] => {
  const checked = [...ascii(type), ...body];
  return [...big(body.length, 4), ...checked, ...big(crc32(Uint8Array.from(checked)), 4)];
};

const NOTES: readonly Part[] = [
  goes(chunk('tEXt', ascii(`Comment\0${SECRET}`))),
  goes(chunk('zTXt', ascii(`Raw profile type exif\0\0${SECRET}`))),
  goes(chunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`))),
  goes(chunk('tIME', [7, 234, 11, 23, 8, 30, 0])),
  goes(chunk('eXIf', ascii(SECRET))),
  goes(chunk('caBX', ascii(SECRET))),
  goes(chunk('iDOT', ascii(SECRET))),
  goes(chunk('prVt', ascii(SECRET))),
  goes(chunk('teXT', ascii(SECRET))),
];
const notes = fc.array(fc.constantFrom(...NOTES), { maxLength: 4 });
const before = fc.constantFrom(
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'cICP',
  'pHYs',
  'PLTE',
  'tRNS',
  'bKGD',
  'acTL',
  'fcTL',
);
const HEAD = chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);

/** A PNG with notes of every kind between everything; its Exif comes first of them, or a later one would not be read. */
const png = fc
  .record({
    turned: fc.option(parts.orientation),
    order: fc.constantFrom<parts.Endian>('II', 'MM'),
    early: fc.array(fc.tuple(notes, before, parts.drawn(0, 20)), { maxLength: 5 }),
    late: fc.array(fc.tuple(notes, fc.constantFrom('IDAT', 'fdAT'), parts.drawn()), { minLength: 1, maxLength: 3 }),
    last: notes,
  })
  .map(({ turned, order, early, late, last }): Part[] => {
    const left = turned && isTurned(turned) ? [...HEAD, ...chunk('eXIf', parts.turnedTiff(turned))] : HEAD;
    const pieces = [...early, ...late].flatMap(([around, type, body]) => [...around, stays(chunk(type, body))]);
    return [
      stays([0x89, ...ascii('PNG\r\n\x1a\n')]),
      { bytes: HEAD, left },
      ...(turned === null ? [] : [goes(chunk('eXIf', parts.cameraTiff(order, turned)))]),
      ...pieces,
      ...last,
      stays(chunk('IEND', [])),
      goes(ascii(SECRET)),
    ];
  });

test('what draws a PNG stays byte for byte, how it is turned too, and nothing else', () => {
  fc.assert(
    fc.property(png, (all) => {
      const clean = withoutMetadata(fileOf(all));
      expect(hex(clean)).toBe(hex(leftOf(all)));
      expect(hex(withoutMetadata(clean))).toBe(hex(clean));
    }),
    { numRuns: 300 },
  );
});

test('one that breaks off anywhere keeps what was whole, and tells nothing', () => {
  fc.assert(
    fc.property(png, fc.nat(), (all, at) => {
      const file = fileOf(all);
      const cut = file.subarray(0, at % file.length);
      const clean = withoutMetadata(cut);
      const [, , ...drawing] = parts.wholeIn(all, cut.length);
      expect(hex(clean)).toContain(hex(leftOf(drawing)));
      if (cut.length >= 8) expect(parts.tells(clean)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
