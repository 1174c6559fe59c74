/** A run of numbers as it lies in memory (little endian, as on every machine we know of). */
export type NumberRow = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

type Kind<T extends NumberRow> = {
  new (buffer: ArrayBuffer, from: number, length: number): T;
  from(numbers: ArrayLike<number>): T;
  BYTES_PER_ELEMENT: number;
};

/** Gives the next row, as the kind it was written from. */
export type NextRow = <T extends NumberRow>(kind: Kind<T>) => T;

/** Before each row: how many numbers it has, and how many bytes each of them takes here (its lowest byte; marks stand above). */
const HEAD = 8;
const SIZE = 0xff;
/** Every row begins where any number may stand. */
const STEP = 4;
const padded = (length: number) => Math.ceil(length / STEP) * STEP;

/** Whole numbers that all fit into a byte take one. */
const narrow = (row: NumberRow): NumberRow =>
  !(row instanceof Float32Array) && row.every((one) => one >= 0 && one < 256) ? Uint8Array.from(row) : row;

/** Writes rows one after the other. */
export function writeRows(rows: readonly NumberRow[]): Uint8Array<ArrayBuffer> {
  const narrowed = rows.map(narrow);
  const bytes = new Uint8Array(narrowed.reduce((sum, row) => sum + HEAD + padded(row.byteLength), 0));
  const heads = new DataView(bytes.buffer);
  let at = 0;
  for (const row of narrowed) {
    heads.setUint32(at, row.length, true);
    heads.setUint32(at + STEP, row.BYTES_PER_ELEMENT, true);
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at + HEAD);
    at += HEAD + padded(row.byteLength);
  }
  return bytes;
}

/** A row as it stands among the bytes of writeRows: its own bytes, how many a number takes, and a mark that may be set. */
export type RowBytes = { bytes: Uint8Array; size: number; marked: boolean; mark(on: boolean): void };

/** The rows of what writeRows wrote, one after the other. */
export function* rowsIn(all: Uint8Array<ArrayBuffer>): Generator<RowBytes> {
  const heads = new DataView(all.buffer, all.byteOffset, all.byteLength);
  for (let at = 0; at < all.length; ) {
    const place = at + STEP;
    const size = heads.getUint32(place, true) & SIZE;
    const end = at + HEAD + heads.getUint32(at, true) * size;
    const marked = heads.getUint32(place, true) > SIZE;
    const mark = (on: boolean) => heads.setUint32(place, on ? size | (SIZE + 1) : size, true);
    yield { bytes: all.subarray(at + HEAD, end), size, marked, mark };
    at += HEAD + padded(end - at - HEAD);
  }
}

/** Gives the rows of what writeRows wrote, in its order and each as the kind it was. They lie in the bytes, which are theirs from here on. */
export function readRows(bytes: Uint8Array<ArrayBuffer>): NextRow {
  const { buffer, byteOffset } = bytes.byteOffset % STEP === 0 ? bytes : new Uint8Array(bytes);
  const heads = new DataView(buffer, byteOffset);
  let at = 0;
  return (kind) => {
    const length = heads.getUint32(at, true);
    const size = heads.getUint32(at + STEP, true);
    const from = at + HEAD;
    at = from + padded(length * size);
    return size === kind.BYTES_PER_ELEMENT
      ? new kind(buffer, byteOffset + from, length)
      : kind.from(new Uint8Array(buffer, byteOffset + from, length));
  };
}
