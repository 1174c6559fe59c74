import { createDense } from './dense.ts';
import { createKept } from './kept.ts';
import { sequence } from './sequence.ts';
import { type Flat, type Kept, lengthOf, type Teachable } from './teachable.ts';

/** A right answer, and how far it is to be believed beside the others that are right. */
type Right = { column: number; part: number };
type Told = Flat & { known: Float32Array };
export type ShownText = Told & { right: Right[]; share: number; mistyped: Told | undefined };

export type Descent = {
  texts: readonly ShownText[];
  frames: readonly Flat[];
  height: number;
  width: number;
  /** How many weights are kept at the most. */
  keep?: number | undefined;
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

/** Learns from the texts in a repeatable random order: at first every weight, then only those that matter. */
export function descend({ texts, frames, height, width, keep = KEEP.weights, progress }: Descent): Kept {
  const dense = createDense(height, width);
  const show = createShow(texts, frames, width);
  for (let epoch = 0; epoch < KEEP.after; epoch++) {
    show(dense);
    progress?.((epoch + 1) / EPOCHS);
  }
  const kept = createKept(dense.most(texts, keep));
  for (let epoch = KEEP.after; epoch < EPOCHS; epoch++) {
    show(kept);
    if (epoch >= EPOCHS - AVERAGED) kept.remember(1 / AVERAGED);
    progress?.((epoch + 1) / EPOCHS);
  }
  return kept.remembered();
}

/** One epoch: every text about as often as its answer is short of texts, with holes, every other time within a frame. */
function createShow(texts: readonly ShownText[], frames: readonly Flat[], width: number): (model: Teachable) => void {
  const random = sequence(1);
  const order = texts.map((_, i) => i);
  const error = new Float32Array(width);
  const holed = createHoled(random);
  return (model) => {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const i of order) {
      const text = texts[i];
      if (!text || random() > text.share * SHOWN) continue;
      const frame = random() < FRAMED ? frames[Math.floor(random() * frames.length)] : undefined;
      const told = random() < MISTYPED ? (text.mistyped ?? text) : text;
      const shown = holed(frame ? [told, frame] : [told]);
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

/** Makes one text of several, leaving features out at random; it is used again by the next call. */
function createHoled(random: () => number): (parts: readonly Flat[]) => Flat {
  let index = new Int32Array(1024);
  let value = new Float32Array(1024);
  return (parts) => {
    const most = parts.reduce((sum, part) => sum + part.index.length, 0);
    if (index.length < most) {
      index = new Int32Array(2 * most);
      value = new Float32Array(2 * most);
    }
    let length = 0;
    for (const part of parts) {
      for (let t = 0; t < part.index.length; t++) {
        if (random() < LEFT_OUT) continue;
        index[length] = part.index[t] ?? 0;
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
