import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutMetadata } from '../../src/pictures/without-metadata.ts';
import * as parts from './parts.ts';
import { ascii, fileOf, goes, hex, leftOf, type Part, SECRET, stays } from './parts.ts';

const blocks = (...bodies: (readonly number[])[]): number[] => [...bodies.flatMap((body) => [body.length, ...body]), 0];
const application = (name: string, ...bodies: (readonly number[])[]) => [0x21, 0xff, ...blocks(ascii(name), ...bodies)];

const NOTES: readonly Part[] = [
  goes([0x21, 0xfe, ...blocks(ascii(SECRET), ascii(SECRET))]),
  goes(application('XMP DataXMP', ascii(SECRET))),
  goes(application('MGK8BIM0000', ascii(SECRET))),
  goes([0x21, 0x01, ...blocks([0, 0, 0, 0, 9, 0, 9, 0, 1, 1, 1, 0], ascii(SECRET))]),
  goes([0x21, 0xaa, ...blocks(ascii(SECRET))]),
];
const DRAWING: readonly Part[] = [
  stays([0x21, 0xf9, ...blocks([4, 10, 0, 0])]),
  { bytes: [0x21, 0xf9, ...blocks([4, 10, 0, 0], ascii(SECRET))], left: [0x21, 0xf9, ...blocks([4, 10, 0, 0])] },
  stays(application('NETSCAPE2.0', [1, 0, 0])),
  { bytes: application('NETSCAPE2.0', [1, 0, 0], ascii(SECRET)), left: application('NETSCAPE2.0', [1, 0, 0]) },
  stays(application('ICCRGBG1012', ascii('a profile'))),
];
const palette = (size: number) => Array.from({ length: 3 * 2 ** (size + 1) }, (_, i) => i % 32);
const image = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.array(parts.drawn(1, 60), { maxLength: 4 }))
  .map(([size, lines]) =>
    stays([
      ...[0x2c, 0, 0, 0, 0, 9, 0, 9, 0, size === null ? 0 : 0x80 | size],
      ...(size === null ? [] : palette(size)),
      ...[8, ...blocks(...lines)],
    ]),
  );

const gif = fc
  .record({
    version: fc.constantFrom('GIF87a', 'GIF89a'),
    size: fc.option(fc.integer({ min: 0, max: 7 })),
    pieces: fc.array(fc.oneof(fc.constantFrom(...NOTES), fc.constantFrom(...DRAWING), image), { maxLength: 8 }),
  })
  .map(({ version, size, pieces }): Part[] => [
    stays([
      ...ascii(version),
      9,
      0,
      9,
      0,
      size === null ? 0 : 0x80 | size,
      0,
      0,
      ...(size === null ? [] : palette(size)),
    ]),
    ...pieces,
    stays([0x3b]),
    goes(ascii(SECRET)),
  ]);

test('what draws a GIF stays byte for byte, how often it is shown too, and nothing else', () => {
  fc.assert(
    fc.property(gif, (all) => {
      const clean = withoutMetadata(fileOf(all));
      expect(hex(clean)).toBe(hex(leftOf(all)));
      expect(hex(withoutMetadata(clean))).toBe(hex(clean));
    }),
    { numRuns: 300 },
  );
});

test('one that breaks off anywhere keeps what was whole, and tells nothing', () => {
  fc.assert(
    fc.property(gif, fc.nat(), (all, at) => {
      const file = fileOf(all);
      const cut = file.subarray(0, at % file.length);
      const clean = withoutMetadata(cut);
      expect(hex(clean)).toContain(hex(leftOf(parts.wholeIn(all, cut.length))));
      expect(parts.tells(clean)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
