import { brotliCompressSync, constants } from 'node:zlib';
import { type RowBytes, rowsIn } from './rows.ts';

/** Bytes of rows of so many columns, column after column. */
function turned(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = bytes.length / columns;
  const out = new Uint8Array(bytes.length);
  for (let column = 0, at = 0; column < columns; column++)
    for (let from = column; at < (column + 1) * rows; from += columns) out[at++] = bytes[from] ?? 0;
  return out;
}

/** The first byte of every number, then the second of every: numbers that differ little at the top are packed a seventh smaller. */
const apart = (bytes: Uint8Array, size: number): Uint8Array => turned(bytes, size);
/** The bytes that `apart` took apart. */
const together = (bytes: Uint8Array, size: number): Uint8Array => turned(bytes, bytes.length / size);

/** How long the bytes are once packed, near enough to choose by. */
const packed = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

const isShorterApart = ({ bytes, size }: RowBytes): boolean => size > 1 && packed(apart(bytes, size)) < packed(bytes);

/** Takes apart, where they stand, the rows of writeRows that are packed smaller so: most numbers are, letters are not. */
export function takeApart(rows: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (const row of rowsIn(rows)) {
    if (!isShorterApart(row)) continue;
    row.bytes.set(apart(row.bytes, row.size));
    row.mark(true);
  }
  return rows;
}

/** Puts together, where they stand, the rows that takeApart took apart. */
export function putTogether(rows: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (const row of rowsIn(rows)) {
    if (!row.marked) continue;
    row.bytes.set(together(row.bytes, row.size));
    row.mark(false);
  }
  return rows;
}
