/** A run of numbers as it lies in memory (little endian, as on every machine we know of). */
export type Row = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

type Kind<T extends Row> = { new (buffer: ArrayBuffer, from: number, length: number): T; BYTES_PER_ELEMENT: number };

/** Every row begins where any number may stand. */
const STEP = 4;
const padded = (length: number) => Math.ceil(length / STEP) * STEP;

/** Writes rows one after the other, each behind its length in bytes. */
export function writeRows(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + STEP + padded(row.byteLength), 0));
  const lengths = new DataView(bytes.buffer);
  let at = 0;
  for (const row of rows) {
    lengths.setUint32(at, row.byteLength, true);
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at + STEP);
    at += STEP + padded(row.byteLength);
  }
  return bytes;
}

/** Gives the rows of what writeRows wrote, in its order and each as the kind it was; nothing is copied. */
export function readRows(bytes: Uint8Array<ArrayBuffer>): <T extends Row>(kind: Kind<T>) => T {
  const whole = bytes.byteOffset % STEP === 0 ? bytes : bytes.slice();
  const lengths = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  let at = 0;
  return (kind) => {
    const length = lengths.getUint32(at, true);
    const row = new kind(whole.buffer, whole.byteOffset + at + STEP, length / kind.BYTES_PER_ELEMENT);
    at += STEP + padded(length);
    return row;
  };
}
