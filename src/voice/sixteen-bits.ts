/** Samples from -1 to 1 as 16 bits each, little-endian; louder ones are cut off, what is no number is silence. */
export function sixteenBits(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, sample] of samples.entries())
    view.setInt16(at * 2, Math.round(Math.max(-1, Math.min(1, sample || 0)) * 0x7fff), true);
  return bytes;
}
