import fc from 'fast-check';

/** A piece of a picture's file, and what must be left of it. */
export type Part = { bytes: readonly number[]; left: readonly number[] };

/** What no cleaned picture may hold: every note below says it. */
export const SECRET = 'N30.2741 E120.1551';

export const ascii = (words: string): number[] => [...words].map((sign) => sign.charCodeAt(0));
export const stays = (bytes: readonly number[]): Part => ({ bytes, left: bytes });
export const goes = (bytes: readonly number[]): Part => ({ bytes, left: [] });
export const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** (bytes - 1 - i)) % 256);
export const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();

export const fileOf = (parts: readonly Part[]): Uint8Array => Uint8Array.from(parts.flatMap(({ bytes }) => bytes));
export const leftOf = (parts: readonly Part[]): Uint8Array => Uint8Array.from(parts.flatMap(({ left }) => left));

/** Whether the file holds the secret, or any four characters of it. */
export function tells(file: Uint8Array): boolean {
  const text = Array.from(file, (byte) => String.fromCharCode(byte)).join('');
  return Array.from({ length: SECRET.length - 3 }, (_, i) => SECRET.slice(i, i + 4)).some((piece) =>
    text.includes(piece),
  );
}

/** Bytes that are drawn; none is 0xff, which a JPEG would take for a marker, and none spells the secret. */
export const drawn = (minLength = 0, maxLength = 60): fc.Arbitrary<number[]> =>
  fc.array(fc.oneof(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 128, max: 254 })), { minLength, maxLength });

export type Endian = 'II' | 'MM';

/** A TIFF block as cameras write it: make, place, and how the picture is to be turned. */
export function cameraTiff(order: Endian, orientation: number): number[] {
  const put = order === 'II' ? little : big;
  const secret = ascii(`${SECRET}\0`);
  const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
    ...put(tag, 2),
    ...put(type, 2),
    ...put(count, 4),
    ...value,
  ];
  const [values, gps] = [8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + secret.length];
  return [
    ...ascii(order),
    ...put(42, 2),
    ...put(8, 4),
    ...put(3, 2),
    ...entry(0x010f, 2, secret.length, put(values, 4)),
    ...entry(0x0112, 3, 1, [...put(orientation, 2), 0, 0]),
    ...entry(0x8825, 4, 1, put(gps, 4)),
    ...put(0, 4),
    ...secret,
    ...put(1, 2),
    ...entry(1, 2, 2, ascii('N\0\0\0')),
    ...put(0, 4),
  ];
}

/** The TIFF block that is left: how the picture is to be turned, and nothing else. */
export const turnedTiff = (orientation: number): number[] => [
  ...ascii('MM'),
  ...big(42, 2),
  ...big(8, 4),
  ...big(1, 2),
  ...big(0x0112, 2),
  ...big(3, 2),
  ...big(1, 4),
  ...[0, orientation, 0, 0],
  ...big(0, 4),
];

export const orientation = fc.integer({ min: 0, max: 9 });
export const isTurned = (one: number): boolean => one >= 2 && one <= 8;

export const hex = (file: Uint8Array): string => Buffer.from(file).toString('hex');

/** The parts that are whole in the first `length` bytes of their file. */
export function wholeIn(parts: readonly Part[], length: number): Part[] {
  const ends = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, { bytes }) => sum + bytes.length, 0));
  return parts.filter((_, i) => (ends[i] ?? 0) <= length);
}
