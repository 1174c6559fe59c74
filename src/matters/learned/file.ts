import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Learned } from '../rank/learned.ts';
import { PACKED, type RowForm } from './row-form.ts';
import type { NumberRow } from './rows.ts';
import { type LearnedKind, readStamped, writeStamped } from './stamped.ts';
import { readWeights, weightRows } from './weight-rows.ts';

/** catalogue/learned/search.bin */
export const SEARCH: LearnedKind = { name: 'search.bin', version: 5 };

/** What was learned, as that file; by default packed. */
export function writeLearned(learned: Omit<Learned, 'from'>, form: RowForm = PACKED): Uint8Array<ArrayBuffer> {
  const { counts, weights, sides, prior, syllables, simplified, vocabulary } = learned;
  const rows: NumberRow[] = [
    ...[counts.answers.join(' '), syllables, simplified, vocabulary.common, form.words.write(vocabulary.rarer)].map(
      letters,
    ),
    Float32Array.of(weights.rarest, weights.largest, sides.rarest, sides.largest),
    prior,
    counts.owned,
    ...form.pieces.write(counts.pieces),
    form.starts.write(counts.starts),
    form.within.write(counts.columns, counts.starts),
    counts.held,
    ...weightRows(weights, form),
    ...weightRows(sides, form),
  ];
  return writeStamped(SEARCH, learned.stamp, rows, form);
}

/** Reads what writeLearned wrote, learned from this list. Throws when the file is of another version. */
export const readLearned = (file: Uint8Array<ArrayBuffer>, from: CompiledCatalogue): Learned => ({
  ...readSearch(file),
  from,
});

/** The same without the list. */
export function readSearch(file: Uint8Array<ArrayBuffer>): Omit<Learned, 'from'> {
  const { stamp, next, form } = readStamped(SEARCH, file);
  const text = () => new TextDecoder('utf-16le').decode(next(Uint16Array));
  const [answers, syllables, simplified, common, rarer] = [text(), text(), text(), text(), text()];
  const [rarest = 0, largest = 0, rarestOfSides = 0, largestOfSides = 0] = next(Float32Array);
  const prior = next(Float32Array);
  const owned = next(Int32Array);
  const pieces = form.pieces.read(next);
  const starts = form.starts.read(next);
  const columns = form.within.read(next, starts);
  const counts = { answers: answers.split(' '), owned, pieces, starts, columns, held: next(Int16Array) };
  const weights = readWeights(next, { rarest, largest }, form);
  const sides = readWeights(next, { rarest: rarestOfSides, largest: largestOfSides }, form);
  return {
    stamp,
    syllables,
    simplified,
    vocabulary: { common, rarer: form.words.read(rarer) },
    prior,
    counts,
    weights,
    sides,
  };
}

const letters = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
