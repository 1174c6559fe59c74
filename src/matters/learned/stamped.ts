import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { putTogether, takeApart } from './planes.ts';
import { type NextRow, type NumberRow, readRows, writeRows } from './rows.ts';

const STAMP = 16;
/** Added to the version of a file that is laid open. */
const OPEN = 0x80;
/** Where the rows of such a file begin: any number may stand there. */
const ROWS = 20;

/** A kind of file that learning leaves. `version`: raised whenever the order or the meaning of its rows changes. */
export type LearnedKind = { name: string; version: number };

/** Rows as a file: version, stamp (16 hex digits), and the rest in Brotli. */
export function writeStamped(
  { version }: LearnedKind,
  stamp: string,
  rows: readonly NumberRow[],
): Uint8Array<ArrayBuffer> {
  // An eighth smaller than deflated, which the Worker's bundle needs, for 7 ms more at every cold start.
  const packed = brotliCompressSync(takeApart(writeRows(rows)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return Buffer.concat([Uint8Array.of(version), Buffer.from(stamp, 'latin1'), packed]);
}

/** The stamp of such a file; undefined when it was written otherwise than now. */
export const stampIn = ({ version }: LearnedKind, file: Uint8Array): string | undefined =>
  (file[0] ?? 0) % OPEN === version ? Buffer.from(file.subarray(1, 1 + STAMP)).toString('latin1') : undefined;

const unpacked = (file: Uint8Array) => putTogether(brotliDecompressSync(file.subarray(1 + STAMP)));

/** What writeStamped wrote, its rows as they lie in memory: two to three times as large, and read without being unpacked. */
export function laidOpen(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const rows = unpacked(file);
  const head = Buffer.alloc(ROWS);
  head.set(file.subarray(0, 1 + STAMP));
  head[0] = OPEN + (file[0] ?? 0);
  return Buffer.concat([head, rows]);
}

/** Opens what writeStamped wrote, or what laidOpen made of it: then the file's own bytes become the rows. Throws when it is of another version. */
export function readStamped(kind: LearnedKind, file: Uint8Array<ArrayBuffer>): { stamp: string; next: NextRow } {
  const stamp = stampIn(kind, file);
  if (!stamp) throw new Error(`catalogue/learned/${kind.name} is of another version: run npm run learn`);
  const isOpen = (file[0] ?? 0) >= OPEN;
  return { stamp, next: readRows(isOpen ? file.subarray(ROWS) : unpacked(file)) };
}
