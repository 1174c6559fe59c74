import type { Notions } from '../words/notions.ts';

/** A text that stands for an answer (a number of the caller's); `words` is normalised. */
export type Standing = { answer: number; words: string };

export type Neighbour = { text: number; likeness: number };

/** Likeness (cosine, 0…1) of a question to every text of the catalogue, summed up by answer. */
export type Nearest = {
  /** For each answer, the log of how much its texts resemble the question; and the most alike text of each answer. */
  score(normalized: string): { byAnswer: Float64Array; best: Map<number, Neighbour> };
};

const NOTION = 1.3;
/** How much a close text counts above many remote ones. */
const SHARPNESS = 5;
/** So much likeness every answer is given, so that one remote text does not decide. */
const FLOOR = 0.05;
/** A piece of writing found in more texts than this tells nothing apart, and would cost time in a very long list. */
const COMMONEST = 20_000;

/** Indexes the texts by characters, pairs and notions, in flat arrays: building it is most of a cold start. */
export function createNearest(texts: readonly Standing[], answers: number, notions: Notions): Nearest {
  const bits = texts.length > 50_000 ? 20 : 17;
  const buckets = 2 ** bits;
  const bucket = (a: number, b: number) =>
    Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15), 0x85ebca6b) >>> (32 - bits);
  const each = (words: string, emit: (bucket: number, heavy: boolean) => void) => {
    for (let i = 0; i < words.length; i++) {
      const letter = words.charCodeAt(i);
      if (letter === 32) continue;
      emit(bucket(letter, 0), false);
      const next = words.charCodeAt(i + 1);
      if (next > 32) emit(bucket(letter, next), false);
    }
    notions(words, (notion) => emit(bucket(notion, 0x10000), true));
  };

  const seen = new Int32Array(buckets).fill(-1);
  const starts = new Uint32Array(buckets + 1);
  const heavy = new Uint8Array(buckets);
  const once = (words: string, mark: number, emit: (bucket: number) => void) =>
    each(words, (one, isNotion) => {
      if (seen[one] === mark) return;
      seen[one] = mark;
      if (isNotion) heavy[one] = 1;
      emit(one);
    });
  const count = (one: number) => {
    starts[one + 1] = (starts[one + 1] ?? 0) + 1;
  };
  for (const [i, text] of texts.entries()) once(text.words, i, count);
  for (let i = 0; i < buckets; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const posted = new Uint32Array(starts[buckets] ?? 0);
  const filled = starts.slice(0, buckets);
  const norms = new Float32Array(texts.length);
  const rarest = Math.log(texts.length + 1);
  const value = (one: number) => {
    const count = (starts[one + 1] ?? 0) - (starts[one] ?? 0);
    return (rarest - Math.log(count || 1)) * (heavy[one] ? NOTION : 1);
  };
  const values = Float32Array.from({ length: buckets }, (_, i) => (starts[i + 1] === starts[i] ? 0 : value(i)));
  seen.fill(-1);
  texts.forEach((text, i) => {
    let sum = 0;
    once(text.words, i, (one) => {
      const slot = filled[one] ?? 0;
      filled[one] = slot + 1;
      posted[slot] = i;
      sum += (values[one] ?? 0) ** 2;
    });
    norms[i] = Math.sqrt(sum) || 1;
  });
  const owners = Uint16Array.from(texts, (text) => text.answer);
  const owned = new Float64Array(answers);
  for (const owner of owners) owned[owner] = (owned[owner] ?? 0) + 1;
  const usual = texts.length / answers;

  const likeness = new Float32Array(texts.length);
  const touched = new Uint32Array(texts.length);
  let round = texts.length;
  return {
    score(normalized) {
      let length = 0;
      let count = 0;
      round++;
      once(normalized, round, (one) => {
        const weight = values[one] ?? 0;
        length += weight ? weight * weight : rarest * rarest;
        const from = starts[one] ?? 0;
        const to = starts[one + 1] ?? 0;
        if (to - from > COMMONEST) return;
        const force = weight * weight;
        for (let slot = from; slot < to; slot++) {
          const text = posted[slot] ?? 0;
          const before = likeness[text] ?? 0;
          if (before === 0) touched[count++] = text;
          likeness[text] = before + force;
        }
      });
      const norm = Math.sqrt(length) || 1;
      const byAnswer = new Float64Array(answers);
      const best = new Map<number, Neighbour>();
      for (let k = 0; k < count; k++) {
        const text = touched[k] ?? 0;
        const alike = (likeness[text] ?? 0) / (norm * (norms[text] ?? 1));
        likeness[text] = 0;
        const owner = owners[text] ?? 0;
        byAnswer[owner] = (byAnswer[owner] ?? 0) + Math.expm1(SHARPNESS * alike);
        if (alike > (best.get(owner)?.likeness ?? 0)) best.set(owner, { text, likeness: alike });
      }
      return {
        byAnswer: byAnswer.map((sum, i) => Math.log(sum / Math.sqrt((owned[i] ?? 1) / usual || 1) + FLOOR)),
        best,
      };
    },
  };
}
