import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutMetadata } from '../../src/pictures/without-metadata.ts';
import * as parts from './parts.ts';
import { ascii, fileOf, goes, hex, isTurned, leftOf, little, type Part, SECRET, stays } from './parts.ts';

const chunk = (type: string, body: readonly number[]): number[] => [
  ...ascii(type),
  ...little(body.length, 4),
  ...body,
  ...(body.length % 2 ? [0] : []),
];
const riff = (body: readonly number[]): number[] => [
  ...ascii('RIFF'),
  ...little(body.length + 4, 4),
  ...ascii('WEBP'),
  ...body,
];
const features = (flags: number) => chunk('VP8X', [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]);

const NOTES: readonly Part[] = [
  goes(chunk('XMP ', ascii(SECRET))),
  goes(chunk('EXIF', ascii(SECRET))),
  goes(chunk('C2PA', ascii(SECRET))),
  goes(chunk('meta', ascii(SECRET))),
];
const notes = fc.array(fc.constantFrom(...NOTES), { maxLength: 3 });
const image = fc
  .tuple(fc.constantFrom('VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM'), parts.drawn())
  .map(([type, body]) => stays(chunk(type, body)));
const HEAD = [1, 0, 0, 2, 0, 0, 9, 0, 0, 9, 0, 0, 100, 0, 0, 0];
/** A frame of an animation, with notes among its own chunks. */
const frame = fc.array(fc.tuple(notes, parts.drawn()), { minLength: 1, maxLength: 2 }).map((inner): Part => {
  const pieces = inner.flatMap(([around, body]) => [...around, stays(chunk('VP8L', body))]);
  const [whole, left] = [pieces.flatMap(({ bytes }) => bytes), pieces.flatMap((piece) => piece.left)];
  return { bytes: chunk('ANMF', [...HEAD, ...whole]), left: chunk('ANMF', [...HEAD, ...left]) };
});

const webp = fc
  .record({
    turned: fc.option(parts.orientation),
    named: fc.boolean(),
    flags: fc.constantFrom(0x00, 0x0c, 0x1c, 0x2e, 0x3e),
    pieces: fc.array(fc.tuple(notes, fc.oneof(image, frame)), { minLength: 1, maxLength: 5 }),
  })
  .map(({ turned, named, flags, pieces }) => {
    const tiff = turned === null ? [] : parts.cameraTiff('II', turned);
    const keeps = turned !== null && isTurned(turned);
    const body: Part[] = [
      { bytes: features(flags), left: features((flags & 0x32) | (flags & 0x10) | (keeps ? 8 : 0)) },
      ...(turned === null ? [] : [goes(chunk('EXIF', [...(named ? ascii('Exif\0\0') : []), ...tiff]))]),
      ...pieces.flatMap(([around, piece]) => [...around, piece]),
      ...(keeps ? [{ bytes: [], left: chunk('EXIF', parts.turnedTiff(turned)) }] : []),
    ];
    return body;
  });

test('what draws a WebP stays byte for byte, its flags and sizes tell no more than there is, and nothing else stays', () => {
  fc.assert(
    fc.property(webp, (body) => {
      const file = Uint8Array.from([...riff([...fileOf(body)]), ...ascii(SECRET)]);
      const clean = withoutMetadata(file);
      expect(hex(clean)).toBe(hex(Uint8Array.from(riff([...leftOf(body)]))));
      expect(hex(withoutMetadata(clean))).toBe(hex(clean));
    }),
    { numRuns: 300 },
  );
});

test('a plain WebP has no place for notes and stays as it is', () => {
  const file = Uint8Array.from(riff(chunk('VP8 ', [1, 2, 3])));
  expect(withoutMetadata(file)).toBe(file);
});

test('one that breaks off anywhere tells nothing', () => {
  fc.assert(
    fc.property(webp, fc.nat(), (body, at) => {
      const file = Uint8Array.from(riff([...fileOf(body)]));
      const cut = file.subarray(0, 12 + (at % (file.length - 12)));
      expect(parts.tells(withoutMetadata(cut))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('one that breaks off in what is drawn says its size as if it did not, so that its beginning is shown', () => {
  const body = [...features(4), ...chunk('XMP ', ascii(SECRET)), ...chunk('VP8 ', [1, 2, 3, 4, 5, 6, 7, 8])];
  const whole = Uint8Array.from(riff(body));
  const clean = withoutMetadata(whole.subarray(0, whole.length - 5));
  expect([...clean]).toEqual(riff([...features(0), ...chunk('VP8 ', [1, 2, 3, 4, 5, 6, 7, 8])]).slice(0, -5));
});
