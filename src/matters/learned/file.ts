import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Learned } from './learned.ts';
import { type Row, readRows, writeRows } from './rows.ts';
import { gaps, gapsWithin, lengths, readWeights, startsOf, summed, summedWithin, weightRows } from './weight-rows.ts';

/** Raised whenever the order or the meaning of what is written below changes. */
const VERSION = 1;
const STAMP = 16;

/** What was learned, as the file catalogue/learned/search.bin: version, stamp, and the rest deflated. */
export function writeLearned(learned: Learned): Uint8Array {
  const { counts, weights, prior, syllables, simplified, vocabulary } = learned;
  const rows: Row[] = [
    ...[counts.answers.join(' '), syllables, simplified, vocabulary.common, vocabulary.rarer].map(letters),
    Float32Array.of(weights.rarest, weights.largest),
    prior,
    counts.owned,
    gaps(counts.pieces),
    lengths(counts.starts),
    gapsWithin(counts.columns, counts.starts),
    counts.held,
    ...weightRows(weights),
  ];
  // Brotli would be a tenth smaller and three times as long in opening, at every cold start.
  const packed = deflateRawSync(writeRows(rows), { level: 9, memLevel: 9 });
  return Buffer.concat([Uint8Array.of(VERSION), Buffer.from(learned.stamp, 'latin1'), packed]);
}

/** The stamp of such a file; undefined when it was written otherwise than now. */
export const stampOf = (file: Uint8Array): string | undefined =>
  file[0] === VERSION ? Buffer.from(file.subarray(1, 1 + STAMP)).toString('latin1') : undefined;

/** Reads what writeLearned wrote, learned from this list. Throws when the file is of another version. */
export function readLearned(file: Uint8Array, from: CompiledCatalogue): Learned {
  const stamp = stampOf(file);
  if (!stamp) throw new Error('catalogue/learned/search.bin is of another version: run npm run learn');
  const next = readRows(inflateRawSync(file.subarray(1 + STAMP)));
  const text = () => new TextDecoder('utf-16le').decode(next(Uint16Array));
  const [answers, syllables, simplified, common, rarer] = [text(), text(), text(), text(), text()];
  const [rarest = 0, largest = 0] = next(Float32Array);
  const prior = next(Float32Array);
  const owned = next(Int32Array);
  const pieces = summed(next(Uint32Array));
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
  return { stamp, from, syllables, simplified, vocabulary: { common, rarer }, prior, counts, weights };
}

const letters = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
