import { gaps, gapsWithin, lengths, startsOf, summed, summedWithin } from './gaps.ts';
import { pieceRows, readPieces } from './piece-rows.ts';
import type { NextRow, NumberRow } from './rows.ts';
import { lengthened, shortened } from './word-rows.ts';

/** How what was learned lies in a file; what one form wrote the same form reads. */
export type RowForm = {
  ascending: { write(numbers: Uint32Array): NumberRow; read(next: NextRow): Uint32Array };
  pieces: { write(pieces: Uint32Array): NumberRow[]; read(next: NextRow): Uint32Array };
  /** Where each row of many begins, and the end of the last. */
  starts: { write(starts: Uint32Array): NumberRow; read(next: NextRow): Uint32Array };
  /** Numbers that ascend within each of these rows. */
  within: {
    write(numbers: Uint16Array, starts: Uint32Array): NumberRow;
    read(next: NextRow, starts: Uint32Array): Uint16Array;
  };
  words: { write(words: string): string; read(words: string): string };
};

/** As differences, for a bundle that must be small. */
export const PACKED: RowForm = {
  ascending: { write: gaps, read: (next) => summed(next(Uint32Array)) },
  pieces: { write: pieceRows, read: readPieces },
  starts: { write: lengths, read: (next) => startsOf(next(Uint16Array)) },
  within: { write: gapsWithin, read: (next, starts) => summedWithin(next(Uint16Array), starts) },
  words: { write: shortened, read: lengthened },
};

const asItIs = <T>(one: T): T => one;

/** As it is used: a program that has just begun would sum the differences for longer than it takes to read all of this. */
export const OPEN: RowForm = {
  ascending: { write: asItIs, read: (next) => next(Uint32Array) },
  pieces: { write: (pieces) => [pieces], read: (next) => next(Uint32Array) },
  starts: { write: asItIs, read: (next) => next(Uint32Array) },
  within: { write: asItIs, read: (next) => next(Uint16Array) },
  words: { write: asItIs, read: asItIs },
};
