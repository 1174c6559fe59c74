import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMetadata } from '../../src/pictures/without-metadata.ts';
import { large, runs } from '../harness/thorough.ts';
import { ascii, big, cameraTiff, hex, little, SECRET, tells } from './parts.ts';

const box = (type: string, ...bodies: (readonly number[])[]): number[] => {
  const body = bodies.flat();
  return [...big(body.length + 8, 4), ...ascii(type), ...body];
};
const item = (id: number, kind: string) => box('infe', [2, 0, 0, 0], big(id, 2), big(0, 2), ascii(`${kind}\0`));
/** Items drawn and described, by the table of places; each of one extent behind everything else. */
function heic(brand: string, pixels: readonly number[]): { file: number[]; pixelsAt: number } {
  const exif = [...big(0, 4), ...cameraTiff('MM', 6)];
  const xmp = ascii(`<x:xmpmeta>${SECRET}`);
  const place = (id: number, method: number, at: number, length: number) => [
    ...big(id, 2),
    ...big(method, 2),
    ...big(0, 2),
    ...big(1, 2),
    ...big(at, 4),
    ...big(length, 4),
  ];
  const head = (at: number) => [
    ...box('ftyp', ascii(`${brand}\0\0\0\0mif1`)),
    ...box(
      'meta',
      big(0, 4),
      box('hdlr', big(0, 8), ascii('pict')),
      box('iinf', big(0, 4), big(4, 2), item(1, 'hvc1'), item(2, 'Exif'), item(3, 'mime'), item(4, 'mime')),
      box(
        'iloc',
        [1, 0, 0, 0, 0x44, 0x00],
        big(4, 2),
        place(1, 0, at, pixels.length),
        place(2, 0, at + pixels.length, exif.length),
        place(3, 0, at + pixels.length + exif.length, xmp.length),
        place(4, 1, 0, xmp.length),
      ),
      box('idat', xmp),
    ),
    ...box('uuid', ascii(SECRET)),
    ...box('moov', box('mvhd', big(1, 4)), box('udta', ascii(SECRET)), box('trak', box('udta', ascii(SECRET)))),
  ];
  const at = head(0).length + 8;
  return { file: [...head(at), ...box('mdat', pixels, exif, xmp), ...box('mpvd', ascii(SECRET))], pixelsAt: at };
}

describe('HEIC and AVIF', () => {
  test.each(['heic', 'heix', 'mif1', 'avif'])(
    '%s: notes are blanked where they stand, and all else stays in its place',
    (brand) => {
      const pixels = [9, 8, 7, 6, 5, 4];
      const { file, pixelsAt } = heic(brand, pixels);
      const clean = withoutMetadata(Uint8Array.from(file));
      expect(tells(Uint8Array.from(file))).toBe(true);
      expect(tells(clean)).toBe(false);
      expect(clean).toHaveLength(file.length);
      expect([...clean.subarray(pixelsAt, pixelsAt + pixels.length)]).toEqual(pixels);
      const changed = [...clean].filter((byte, i) => byte !== file[i]);
      expect(changed.every((byte) => byte === 0)).toBe(true);
    },
  );
});

describe('TIFF', () => {
  test.each(['II', 'MM'] as const)('%s: directories name nothing but what draws', (order) => {
    const put = order === 'II' ? little : big;
    const camera = cameraTiff(order, 6);
    const clean = withoutMetadata(Uint8Array.from(camera));
    expect(tells(clean)).toBe(false);
    expect([...clean.subarray(0, 8)]).toEqual(camera.slice(0, 8));
    const turned = [...put(1, 2), ...put(0x0112, 2), ...put(3, 2), ...put(1, 4), ...put(6, 2), 0, 0, ...put(0, 4)];
    expect([...clean.subarray(8)]).toEqual([
      ...turned,
      ...Array.from({ length: camera.length - 8 - turned.length }, () => 0),
    ]);
    expect(hex(withoutMetadata(clean))).toBe(hex(clean));
  });
});

test('what is none of these is handed on as it came', () => {
  for (const words of ['', 'BM', 'hello', '%PDF-1.7', '<svg/>', '\0\0\x01\0\x01\0', '\xff', 'RIFF\0\0\0\0AVI ']) {
    const file = Uint8Array.from(ascii(words));
    expect(withoutMetadata(file)).toBe(file);
  }
});

const HEADS: Record<string, readonly number[]> = {
  jpeg: [0xff, 0xd8],
  scan: [0xff, 0xd8, 0xff, 0xda, 0, 2],
  png: [0x89, ...ascii('PNG\r\n\x1a\n')],
  webp: [...ascii('RIFF'), 0xff, 0xff, 0xff, 0xff, ...ascii('WEBP')],
  gif: [...ascii('GIF89a'), 9, 0, 9, 0, 0, 0, 0],
  heic: box('ftyp', ascii('heic')),
  meta: [...box('ftyp', ascii('heic')), ...big(2 ** 31, 4), ...ascii('meta'), ...big(0, 4)],
  tiff: [...ascii('II'), 42, 0, 8, 0, 0, 0],
  bigTiff: [...ascii('MM'), 0, 42, 0, 0, 0, 8],
};

describe('hostile files', () => {
  test.each(Object.keys(HEADS))('%s: whatever follows its first bytes, nothing is thrown and nothing grows', (kind) => {
    const size = fc.constantFrom(big(0, 4), big(1, 4), big(0xffffffff, 4), little(0xffffffff, 4), big(16, 4));
    const name = fc.constantFrom(
      ...[
        'IDAT',
        'tEXt',
        'eXIf',
        'VP8X',
        'ANMF',
        'EXIF',
        'meta',
        'iinf',
        'infe',
        'iloc',
        'moov',
        'trak',
        'Exif\0\0',
      ].map(ascii),
      ...[[0xff, 0xe1], [0xff, 0xda], [0xff, 0xd9], [0xff, 0xff], [0x21, 0xf9], [0x21, 0xff], [0x2c], [0x87, 0x69]],
    );
    const tail = fc.array(fc.oneof(size, name, fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 20 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(tail, (pieces) => {
        const file = Uint8Array.from([...(HEADS[kind] ?? []), ...pieces.flat()]);
        const before = hex(file);
        const clean = withoutMetadata(file);
        // At most the least Exif that turns it is new.
        expect(clean.length).toBeLessThanOrEqual(file.length + 46);
        expect(hex(file)).toBe(before);
      }),
      { numRuns: runs(500) },
    );
  });

  const MANY = large(10 * 1024 * 1024);
  test.each([
    ['jpeg', [0xff]],
    ['jpeg', [0xff, 0xd0]],
    ['jpeg', [0xff, 0xfe, 0, 2]],
    ['jpeg', [0xff, 0xdd, 0, 4, 0, 1]],
    ['jpeg', [0xff, 0xda, 0, 2]],
    ['jpeg', [0xff, 0xe0, 0, 16, ...ascii('JFIF\0'), 1, 2, 0, 0, 72, 0, 72, 0, 0]],
    ['jpeg', [0xff, 0xe1, 0, 8, ...ascii('Exif\0\0')]],
    ['jpeg', [0x4e]],
    ['scan', [0xff, 0]],
    ['scan', [0xff, 0xff]],
    ['scan', [7]],
    ['png', [0, 0, 0, 0, ...ascii('tEXt'), 0, 0, 0, 0]],
    ['png', [0, 0, 0, 0, ...ascii('IDAT'), 0, 0, 0, 0]],
    ['png', [0, 0, 0, 0, ...ascii('eXIf'), 0, 0, 0, 0]],
    ['webp', [...ascii('XMP '), 0, 0, 0, 0]],
    ['webp', [...ascii('VP8L'), 0, 0, 0, 0]],
    ['webp', [...ascii('VP8X'), 1, 0, 0, 0, 0, 0]],
    ['webp', [...ascii('ANMF'), 24, 0, 0, 0, ...Array.from({ length: 16 }, () => 0), ...ascii('XMP '), 0, 0, 0, 0]],
    ['gif', [0x21, 0xfe, 0]],
    ['gif', [0x21, 0xf9, 4, 0, 0, 0, 0, 0]],
    ['gif', [0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0]],
    ['heic', [0, 0, 0, 8, ...ascii('free')]],
    ['heic', [0, 0, 0, 8, ...ascii('meta')]],
    ['meta', [0, 0, 0, 8, ...ascii('uuid')]],
    ['meta', [0, 0, 0, 0]],
    ['tiff', [0xff, 0xff]],
    ['tiff', [1, 0]],
    ['bigTiff', [0, 10]],
  ] as const)('%s with megabytes of %j ends', (kind, piece) => {
    const file = new Uint8Array(MANY);
    const head = HEADS[kind] ?? [];
    file.set(head);
    const row = Uint8Array.from(Array.from({ length: 4096 }, () => piece).flat());
    for (let at = head.length; at < MANY; at += row.length) file.set(row.subarray(0, MANY - at), at);
    expect(withoutMetadata(file).length).toBeLessThanOrEqual(MANY + 46);
  });
});
