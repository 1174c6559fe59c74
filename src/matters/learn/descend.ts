import { chance, createChoice, thrown } from './chance.ts';
import { createDense } from './dense.ts';
import { createKept } from './kept.ts';
import { type Flat, type Kept, lengthOf, type Teachable } from './teachable.ts';

/** A right answer, and how far it is to be believed beside the others that are right. */
type Right = { column: number; part: number };
type Told = Flat & { known: Float32Array };
/** `seed`: what chance throws for this text hangs on it. */
export type ShownText = Told & { seed: number; right: Right[]; share: number; mistyped: Told | undefined };
export type FrameText = Flat & { seed: number };

export type Descent = {
  texts: readonly ShownText[];
  frames: readonly FrameText[];
  /** The number of each feature, by row. */
  features: readonly number[];
  width: number;
  /** How many weights are kept at the most. */
  keep?: number | undefined;
  /** While all weights are learned, an answer believed or missed by no more than this learns nothing of a text. */
  least?: number | undefined;
  progress?: ((done: number) => void) | undefined;
};

/* Chosen by cross-validation over the sayings and the heard texts (eval/cross-validate.ts). */
const EPOCHS = 16;
/** After so many epochs only so many weights are kept; the rest of the learning makes up for those lost. */
const KEEP = { after: 7, weights: 150_000 };
/** The weights are the mean over so many last epochs, so that the order texts are shown in matters less. */
const AVERAGED = 8;
/** How often a text is shown with a frame around it. */
const FRAMED = 0.5;
/** How often a text is shown as typed in haste. */
const MISTYPED = 0.3;
/** How much of a text is left out when it is shown, so that no one piece of it is relied on. */
const LEFT_OUT = 0.3;
/** How often a text of an answer with as many texts as most is shown in an epoch. */
const SHOWN = 0.6;

/** What is thrown for a text in an epoch. */
const THROWN = { shown: 1, framed: 2, frame: 3, mistyped: 4, leftOut: 5 };

/**
 * Learns from the texts in a repeatable random order: at first every weight, then only those that matter. What is thrown for a
 * text hangs on its seed and the epoch alone: another text comes between the others and changes nothing of how they are shown.
 */
export function descend({ texts, frames, features, width, keep = KEEP.weights, least = 0, progress }: Descent): Kept {
  const dense = createDense(features.length, width, least);
  const show = createShow(texts, frames, features, width);
  for (let epoch = 0; epoch < KEEP.after; epoch++) {
    show(dense, epoch);
    progress?.((epoch + 1) / EPOCHS);
  }
  const kept = createKept(dense.most(texts, keep));
  for (let epoch = KEEP.after; epoch < EPOCHS; epoch++) {
    show(kept, epoch);
    if (epoch >= EPOCHS - AVERAGED) kept.remember(1 / AVERAGED);
    progress?.((epoch + 1) / EPOCHS);
  }
  return kept.remembered();
}

/** One epoch: every text about as often as its answer is short of texts, with holes, every other time within a frame. */
function createShow(
  texts: readonly ShownText[],
  frames: readonly FrameText[],
  features: readonly number[],
  width: number,
): (model: Teachable, epoch: number) => void {
  const turns = new Uint32Array(texts.length);
  const order = Uint32Array.from(texts.keys());
  const error = new Float32Array(width);
  const frameFor = createChoice(frames.map((frame) => frame.seed));
  const holed = createHoled(features);
  return (model, epoch) => {
    texts.forEach(({ seed }, i) => {
      turns[i] = thrown(seed, epoch);
    });
    for (const i of order.sort((a, b) => (turns[a] ?? 0) - (turns[b] ?? 0))) {
      const text = texts[i];
      const turn = turns[i] ?? 0;
      if (!text || chance(turn, THROWN.shown) > text.share * SHOWN) continue;
      const isFramed = chance(turn, THROWN.framed) < FRAMED;
      const frame = isFramed ? frames[frameFor(thrown(turn, THROWN.frame))] : undefined;
      const told = chance(turn, THROWN.mistyped) < MISTYPED ? (text.mistyped ?? text) : text;
      const shown = holed(frame ? [told, frame] : [told], thrown(turn, THROWN.leftOut));
      const length = lengthOf(shown);
      // The frame makes the text longer, and what is known of it is by the length too.
      const heard = frame ? lengthOf(told) / Math.hypot(lengthOf(told), lengthOf(frame)) : 1;
      for (let c = 0; c < width; c++) error[c] = (told.known[c] ?? 0) * heard;
      model.add(shown, 1 / length, error);
      softmax(error);
      blame(text.right, error);
      model.learn(shown, 1 / length, error);
    }
  };
}

/** Makes one text of several, leaving out the features that the seed throws out; it is used again by the next call. */
function createHoled(features: readonly number[]): (parts: readonly Flat[], seed: number) => Flat {
  let index = new Int32Array(1024);
  let value = new Float32Array(1024);
  return (parts, seed) => {
    const most = parts.reduce((sum, part) => sum + part.index.length, 0);
    if (index.length < most) {
      index = new Int32Array(2 * most);
      value = new Float32Array(2 * most);
    }
    let length = 0;
    for (const part of parts) {
      for (let t = 0; t < part.index.length; t++) {
        const row = part.index[t] ?? 0;
        if (chance(seed, features[row] ?? 0) < LEFT_OUT) continue;
        index[length] = row;
        value[length++] = part.value[t] ?? 0;
      }
    }
    return { index: index.subarray(0, length), value: value.subarray(0, length) };
  };
}

function softmax(logits: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < logits.length; c++) most = Math.max(most, logits[c] ?? 0);
  let sum = 0;
  for (let c = 0; c < logits.length; c++) {
    const odds = Math.exp((logits[c] ?? 0) - most);
    logits[c] = odds;
    sum += odds;
  }
  for (let c = 0; c < logits.length; c++) logits[c] = (logits[c] ?? 0) / sum;
}

/** Takes from the beliefs what should be believed: all of it in the right answers, each as far as it is believed now. */
function blame(right: readonly Right[], beliefs: Float32Array): void {
  let sum = 0;
  for (const { column, part } of right) sum += (beliefs[column] ?? 0) * part;
  const parts = right.map(({ column, part }, i) =>
    sum > 1e-9 ? ((beliefs[column] ?? 0) * part) / sum : i === 0 ? 1 : 0,
  );
  right.forEach(({ column }, i) => {
    beliefs[column] = (beliefs[column] ?? 0) - (parts[i] ?? 0);
  });
}
