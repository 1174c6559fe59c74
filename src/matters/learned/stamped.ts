import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type NextRow, type NumberRow, readRows, writeRows } from './rows.ts';

const STAMP = 16;

/** A kind of file that learning leaves. `version`: raised whenever the order or the meaning of its rows changes. */
export type LearnedKind = { name: string; version: number };

/** Rows as a file: version, stamp (16 hex digits), and the rest in Brotli. */
export function writeStamped({ version }: LearnedKind, stamp: string, rows: readonly NumberRow[]): Uint8Array {
  // An eighth smaller than deflated, which the Worker's bundle needs, for 7 ms more at every cold start.
  const packed = brotliCompressSync(writeRows(rows), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return Buffer.concat([Uint8Array.of(version), Buffer.from(stamp, 'latin1'), packed]);
}

/** The stamp of such a file; undefined when it was written otherwise than now. */
export const stampIn = ({ version }: LearnedKind, file: Uint8Array): string | undefined =>
  file[0] === version ? Buffer.from(file.subarray(1, 1 + STAMP)).toString('latin1') : undefined;

/** Opens what writeStamped wrote. Throws when the file is of another version. */
export function readStamped(kind: LearnedKind, file: Uint8Array): { stamp: string; next: NextRow } {
  const stamp = stampIn(kind, file);
  if (!stamp) throw new Error(`catalogue/learned/${kind.name} is of another version: run npm run learn`);
  return { stamp, next: readRows(brotliDecompressSync(file.subarray(1 + STAMP))) };
}
