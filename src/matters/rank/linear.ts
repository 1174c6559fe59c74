import type { Features } from '../words/features.ts';

/** A packed idf is a whole number of steps of this size: it only scales a question's length. */
export const IDF_STEP = 1 / 16;

/** Logits over the learned answers. Higher is likelier; differences are what count. */
export type Linear = {
  answers: readonly string[];
  score(features: Features): Float64Array;
};

/**
 * Opens the packed weights. Little-endian: scale and rarest idf (f32), count (u32), then by ascending number the
 * features: the step from the one before (varint), the idf step (u8), the number of entries (u8), and per entry the answer
 * (u8) and the weight (i8, times the scale).
 */
export function openLinear(packed: Uint8Array, answers: readonly string[], bias: readonly number[]): Linear {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const scale = view.getFloat32(0, true);
  const rarest = view.getFloat32(4, true);
  const count = view.getUint32(8, true);
  let slots = 1024;
  while (slots < count * 2) slots *= 2;
  const keys = new Int32Array(slots);
  const at = new Int32Array(slots);
  const slotOf = (feature: number) => {
    let slot = Math.imul(feature, 0x9e3779b1) & (slots - 1);
    while (at[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  let offset = 12;
  let feature = 0;
  for (let i = 0; i < count; i++) {
    let delta = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = packed[offset++] ?? 0;
      delta += (byte & 127) * factor;
      if (byte < 128) break;
    }
    feature += delta;
    const slot = slotOf(feature | 0);
    keys[slot] = feature | 0;
    at[slot] = offset;
    offset += 2 + 2 * (packed[offset + 1] ?? 0);
  }
  return {
    answers,
    score(features) {
      const found = new Float64Array(answers.length);
      let length = 0;
      for (const [one, weight] of features) {
        const place = at[slotOf(one)] ?? 0;
        const rarity = weight * (place === 0 ? rarest : (packed[place] ?? 0) * IDF_STEP);
        length += rarity * rarity;
        if (place === 0) continue;
        const end = place + 2 + 2 * (packed[place + 1] ?? 0);
        for (let entry = place + 2; entry < end; entry += 2) {
          const answer = packed[entry] ?? 0;
          found[answer] = (found[answer] ?? 0) + weight * view.getInt8(entry + 1) * scale;
        }
      }
      const norm = Math.sqrt(length) || 1;
      return found.map((sum, answer) => sum / norm + (bias[answer] ?? 0));
    },
  };
}
