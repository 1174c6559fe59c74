import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Learned } from '../rank/learned.ts';
import { pieceRows, readPieces } from './piece-rows.ts';
import type { NumberRow } from './rows.ts';
import { type LearnedKind, readStamped, writeStamped } from './stamped.ts';
import { gapsWithin, lengths, readWeights, startsOf, summedWithin, weightRows } from './weight-rows.ts';
import { lengthened, shortened } from './word-rows.ts';

/** catalogue/learned/search.bin */
export const SEARCH: LearnedKind = { name: 'search.bin', version: 5 };

/** What was learned, as that file. */
export function writeLearned(learned: Learned): Uint8Array<ArrayBuffer> {
  const { counts, weights, sides, prior, syllables, simplified, vocabulary } = learned;
  const rows: NumberRow[] = [
    ...[counts.answers.join(' '), syllables, simplified, vocabulary.common, shortened(vocabulary.rarer)].map(letters),
    Float32Array.of(weights.rarest, weights.largest, sides.rarest, sides.largest),
    prior,
    counts.owned,
    ...pieceRows(counts.pieces),
    lengths(counts.starts),
    gapsWithin(counts.columns, counts.starts),
    counts.held,
    ...weightRows(weights),
    ...weightRows(sides),
  ];
  return writeStamped(SEARCH, learned.stamp, rows);
}

/** Reads what writeLearned wrote, learned from this list. Throws when the file is of another version. */
export function readLearned(file: Uint8Array<ArrayBuffer>, from: CompiledCatalogue): Learned {
  const { stamp, next } = readStamped(SEARCH, file);
  const text = () => new TextDecoder('utf-16le').decode(next(Uint16Array));
  const [answers, syllables, simplified, common, rarer] = [text(), text(), text(), text(), text()];
  const [rarest = 0, largest = 0, rarestOfSides = 0, largestOfSides = 0] = next(Float32Array);
  const prior = next(Float32Array);
  const owned = next(Int32Array);
  const pieces = readPieces(next);
  const held = { starts: startsOf(next(Uint16Array)), columns: next(Uint16Array) };
  const counts = {
    answers: answers.split(' '),
    owned,
    pieces,
    starts: held.starts,
    columns: summedWithin(held.columns, held.starts),
    held: next(Int16Array),
  };
  const weights = readWeights(next, { rarest, largest });
  const sides = readWeights(next, { rarest: rarestOfSides, largest: largestOfSides });
  return {
    stamp,
    from,
    syllables,
    simplified,
    vocabulary: { common, rarer: lengthened(rarer) },
    prior,
    counts,
    weights,
    sides,
  };
}

const letters = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
