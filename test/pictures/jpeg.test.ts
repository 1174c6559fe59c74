import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutMetadata } from '../../src/pictures/without-metadata.ts';
import {
  ascii,
  big,
  cameraTiff,
  drawn,
  type Endian,
  fileOf,
  goes,
  hex,
  isTurned,
  leftOf,
  orientation,
  type Part,
  SECRET,
  stays,
  tells,
  turnedTiff,
  wholeIn,
} from './parts.ts';

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  ...big(body.length + 2, 2),
  ...body,
];
const exif = (order: Endian, turned: number) => segment(0xe1, [...ascii('Exif\0\0'), ...cameraTiff(order, turned)]);
const turnedExif = (turned: number) => segment(0xe1, [...ascii('Exif\0\0'), ...turnedTiff(turned)]);

const NOTES: readonly Part[] = [
  goes(segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${SECRET}</x:xmpmeta>`))),
  goes(segment(0xed, ascii(`Photoshop 3.0\x008BIM\x04\x04${SECRET}`))),
  goes(segment(0xfe, ascii(SECRET))),
  goes(segment(0xe2, ascii(`MPF\0${SECRET}`))),
  goes(segment(0xe2, ascii(`urn:iso:std:iso:ts:21496:-1\0${SECRET}`))),
  goes(segment(0xe4, ascii(SECRET))),
  goes(segment(0xeb, ascii(`JP\0\x01${SECRET}`))),
  goes(segment(0xec, ascii(`Ducky${SECRET}`))),
  goes(segment(0xef, ascii(SECRET))),
  goes(segment(0xe0, ascii(`JFXX\0\x10${SECRET}`))),
  goes(ascii(SECRET)),
  goes([0xff, 0xff, 0xff]),
];
const COLOURS = stays(segment(0xe2, [...ascii('ICC_PROFILE\0'), 1, 1, ...ascii('a profile')]));
const JFIF: Part = {
  bytes: segment(0xe0, [...ascii('JFIF\0'), 1, 2, 0, 0, 72, 0, 72, 2, 3, ...ascii(SECRET)]),
  left: segment(0xe0, [...ascii('JFIF\0'), 1, 2, 0, 0, 72, 0, 72, 0, 0]),
};
const ADOBE: Part = {
  bytes: segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 1, ...ascii(SECRET)]),
  left: segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 1]),
};

const note = fc.constantFrom(...NOTES);
const notes = fc.array(note, { maxLength: 4 });
const table = fc
  .tuple(fc.constantFrom(0xdb, 0xc4, 0xdd, 0xc0, 0xc2, 0xcc), drawn())
  .map(([marker, body]) => stays(segment(marker, body)));
/** A scan: its head, lines with stuffed and restart markers, and what a damaged one may hold. */
const scan = fc
  .tuple(
    drawn(1, 12),
    fc.array(fc.tuple(drawn(), fc.constantFrom([0xff, 0], [0xff, 0xd0], [0xff, 0xd7], [0xff, 0x02], [0xff, 0xff, 0]))),
  )
  .map(([head, lines]) => stays([...segment(0xda, head), ...lines.flat(2)]));

/** A JPEG with notes of every kind between everything, of which the notes go. */
const jpeg = fc
  .record({
    turned: fc.option(orientation),
    order: fc.constantFrom<Endian>('II', 'MM'),
    pieces: fc.array(fc.tuple(notes, fc.oneof(table, fc.constant(COLOURS))), { maxLength: 5 }),
    essentials: fc.subarray([JFIF, ADOBE]),
    scans: fc.array(
      fc.tuple(
        scan,
        notes.map((all) => all.filter(({ bytes }) => bytes[0] === 0xff && bytes[1] !== 0xff)),
        table,
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ turned, order, pieces, essentials, scans }): Part[] => [
    { bytes: [0xff, 0xd8], left: turned && isTurned(turned) ? [0xff, 0xd8, ...turnedExif(turned)] : [0xff, 0xd8] },
    ...(turned === null ? [] : [goes(exif(order, turned))]),
    ...pieces.flatMap(([before, piece]) => [...before, piece]),
    ...essentials,
    ...scans.flatMap(([one, between, tables]) => [one, ...between, tables]),
    stays([0xff, 0xd9]),
    goes(ascii(`ftypmp42${SECRET}`)),
  ]);

test('what draws a JPEG stays byte for byte, how it is turned too, and nothing else', () => {
  fc.assert(
    fc.property(jpeg, (parts) => {
      const clean = withoutMetadata(fileOf(parts));
      expect(hex(clean)).toBe(hex(leftOf(parts)));
      expect(hex(withoutMetadata(clean))).toBe(hex(clean));
    }),
    { numRuns: 300 },
  );
});

test('one that breaks off anywhere keeps what was whole, and tells nothing', () => {
  fc.assert(
    fc.property(jpeg, fc.nat(), (parts, at) => {
      const file = fileOf(parts);
      const cut = file.subarray(0, at % file.length);
      const clean = withoutMetadata(cut);
      // The first part says how it is turned, which may be cut off.
      const [, ...drawing] = wholeIn(parts, cut.length);
      expect(hex(clean)).toContain(hex(leftOf(drawing)));
      expect(tells(clean)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('an upright photo keeps no Exif at all, one on its side the least that turns it', () => {
  const photo = (turned: number) => [0xff, 0xd8, ...exif('II', turned), ...segment(0xda, [1]), 5, 0xff, 0xd9];
  const bare = [0xff, 0xd8, ...segment(0xda, [1]), 5, 0xff, 0xd9];
  expect([...withoutMetadata(Uint8Array.from(photo(1)))]).toEqual(bare);
  expect([...withoutMetadata(Uint8Array.from(photo(6)))]).toEqual([
    ...bare.slice(0, 2),
    ...turnedExif(6),
    ...bare.slice(2),
  ]);
});
