import { IDF_STEP } from '../rank/linear.ts';
import type { Trained } from './train.ts';

/**
 * Keeps the weights that matter most, idf multiplied in, and writes them as rank/linear.ts reads them. Throws when there
 * are more answers than a byte counts.
 */
export function pack({ features, idf, weights, answers, rarest }: Trained): Uint8Array {
  const width = answers.length;
  if (width > 256)
    throw new Error(`packed weights name the answer in one byte, and ${width} answers need more: widen it`);
  const force = weights.map((weight, i) => weight * (idf[Math.floor(i / width)] ?? 0));
  const scale =
    Math.min(
      force.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
      24,
    ) / 127;
  const entriesOf = (row: number) =>
    Array.from({ length: width }, (_, answer) => ({ answer, weight: force[row * width + answer] ?? 0 }))
      .filter(({ weight }) => weight !== 0)
      .map(({ answer, weight }) => ({ answer, level: Math.max(-127, Math.min(127, Math.round(weight / scale))) }));
  const rows = features
    .map((feature, row) => ({ feature, idf: idf[row] ?? 0, entries: entriesOf(row) }))
    .filter((row) => row.entries.length > 0)
    .sort((a, b) => a.feature - b.feature);
  const bytes: number[] = [];
  let previous = 0;
  for (const row of rows) {
    let step = row.feature - previous;
    for (; step >= 128; step = Math.floor(step / 128)) bytes.push((step % 128) + 128);
    bytes.push(step, Math.round(row.idf / IDF_STEP), row.entries.length);
    for (const { answer, level } of row.entries) bytes.push(answer, level & 255);
    previous = row.feature;
  }
  const head = new DataView(new ArrayBuffer(12));
  head.setFloat32(0, scale, true);
  head.setFloat32(4, rarest, true);
  head.setUint32(8, rows.length, true);
  const packed = new Uint8Array(12 + bytes.length);
  packed.set(new Uint8Array(head.buffer));
  packed.set(bytes, 12);
  return packed;
}
