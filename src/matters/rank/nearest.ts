import type { Notions } from '../words/notions.ts';

/** A text that stands for an answer (a number of the caller's); `words` is normalised. */
export type Standing = { answer: number; words: string };

export type Neighbour = { text: number; likeness: number };

/** Likeness (cosine, 0…1) of a question to every text of the catalogue, summed up by answer. */
export type Nearest = {
  /** For each answer, the log of how much its texts resemble the question; and the most alike text of each answer. */
  /** In how many texts two characters (UTF-16 codes) stand side by side. */
  pairCount(first: number, second: number): number;
  score(normalized: string): { byAnswer: Float64Array; best: Map<number, Neighbour> };
};

const NOTION = 1.3;
/** How much a close text counts above many remote ones. */
const SHARPNESS = 5;
/** So much likeness every answer is given, so that one remote text does not decide. */
const FLOOR = 0.05;
/** A piece of writing found in more texts than this tells nothing apart, and would cost time in a very long list. */
const COMMONEST = 5000;

const BLANK = 32;

function grown(full: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(full.length * 2 + 8192);
  larger.set(full);
  return larger;
}

/** Indexes the texts by pairs of characters and notions, in flat arrays: building it is most of a cold start. */
export function createNearest(texts: readonly Standing[], answers: number, notions: Notions): Nearest {
  const bits = texts.length > 50_000 ? 20 : 17;
  const buckets = 2 ** bits;
  const bucket = (a: number, b: number) =>
    Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15), 0x85ebca6b) >>> (32 - bits);
  const seen = new Int32Array(buckets).fill(-1);
  const heavy = new Uint8Array(buckets);
  let scratch = new Uint32Array(1024);
  /** Writes the text's buckets, each once, into scratch and returns how many. */
  const take = (words: string, mark: number): number => {
    if (scratch.length < words.length * 8) scratch = new Uint32Array(words.length * 8);
    let taken = 0;
    let letter = words.charCodeAt(0);
    for (let i = 0; i < words.length; i++) {
      const next = i + 1 < words.length ? words.charCodeAt(i + 1) : BLANK;
      if (letter !== BLANK) {
        const pair = bucket(letter, next);
        if (next !== BLANK && seen[pair] !== mark) {
          seen[pair] = mark;
          scratch[taken++] = pair;
        }
      }
      letter = next;
    }
    const found = notions(words);
    for (let i = 0; i < found.length; i++) {
      const one = bucket(found[i] ?? 0, 0x10000);
      if (seen[one] === mark) continue;
      seen[one] = mark;
      heavy[one] = 1;
      scratch[taken++] = one;
    }
    return taken;
  };
  const ends = new Uint32Array(texts.length);
  const starts = new Uint32Array(buckets + 1);
  let flat = new Uint32Array(texts.length * 32);
  let end = 0;
  for (let i = 0; i < texts.length; i++) {
    const taken = take(texts[i]?.words ?? '', i);
    if (end + taken > flat.length) flat = grown(flat);
    for (let k = 0; k < taken; k++) {
      const one = scratch[k] ?? 0;
      flat[end++] = one;
      starts[one + 1] = (starts[one + 1] ?? 0) + 1;
    }
    ends[i] = end;
  }
  const rarest = Math.log(texts.length + 1);
  const values = new Float32Array(buckets);
  for (let i = 0; i < buckets; i++) {
    const held = starts[i + 1] ?? 0;
    if (held > 0) values[i] = (rarest - Math.log(held)) * (heavy[i] ? NOTION : 1);
    starts[i + 1] = held + (starts[i] ?? 0);
  }
  const posted = new Uint32Array(end);
  const filled = starts.slice(0, buckets);
  const norms = new Float32Array(texts.length);
  for (let i = 0, k = 0; i < texts.length; i++) {
    let sum = 0;
    for (const end = ends[i] ?? 0; k < end; k++) {
      const one = flat[k] ?? 0;
      const slot = filled[one] ?? 0;
      filled[one] = slot + 1;
      posted[slot] = i;
      sum += (values[one] ?? 0) ** 2;
    }
    norms[i] = Math.sqrt(sum) || 1;
  }
  const owners = Uint16Array.from(texts, (text) => text.answer);
  const owned = new Float64Array(answers);
  for (const owner of owners) owned[owner] = (owned[owner] ?? 0) + 1;
  const usual = texts.length / answers;

  const likeness = new Float32Array(texts.length);
  const touched = new Uint32Array(texts.length);
  let round = texts.length;
  return {
    pairCount(first, second) {
      const one = bucket(first, second);
      return (starts[one + 1] ?? 0) - (starts[one] ?? 0);
    },
    score(normalized) {
      let length = 0;
      let count = 0;
      round++;
      const taken = take(normalized, round);
      for (let k = 0; k < taken; k++) {
        const one = scratch[k] ?? 0;
        const weight = values[one] ?? 0;
        const force = weight * weight;
        length += force || rarest * rarest;
        const from = starts[one] ?? 0;
        const to = starts[one + 1] ?? 0;
        if (to - from > COMMONEST) continue;
        for (let slot = from; slot < to; slot++) {
          const text = posted[slot] ?? 0;
          const before = likeness[text] ?? 0;
          if (before === 0) touched[count++] = text;
          likeness[text] = before + force;
        }
      }
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
