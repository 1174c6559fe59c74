import { THESAURUS } from '../thesaurus.ts';

/** Called for every notion a text names, with the characters of the word that names it: from … to, the last not included. */
export type OnNotion = (notion: number, from: number, to: number) => void;

/** The notions a piece of text names, at each place by its longest word. */
export type Notions = {
  /** The list is used again by the next call. */
  (text: string): readonly number[];
  each(text: string, on: OnNotion): void;
};

const SLOTS = 2 ** 15;
const ROOT = 1;

/**
 * Reads the thesaurus into a tree of characters, kept in flat tables because every text that is learned walks through it. A
 * word may carry several notions.
 */
export function createNotions(): Notions {
  const steps = new Int32Array(SLOTS);
  const nodes = new Uint16Array(SLOTS);
  const carried: number[][] = [[], []];
  const slotOf = (step: number) => {
    let slot = Math.imul(step, 0x9e3779b1) >>> 17;
    while (steps[slot] !== 0 && steps[slot] !== step) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };
  for (const [notion, words] of THESAURUS.entries()) {
    for (const word of words) {
      let node = ROOT;
      for (let i = 0; i < word.length; i++) {
        const step = node * 0x10000 + word.charCodeAt(i);
        const slot = slotOf(step);
        if (steps[slot] === 0) {
          steps[slot] = step;
          nodes[slot] = carried.length;
          carried.push([]);
        }
        node = nodes[slot] ?? 0;
      }
      carried[node]?.push(notion);
    }
  }
  const begins = new Uint8Array(0x10000);
  for (const words of THESAURUS) for (const word of words) begins[word.charCodeAt(0)] = 1;

  function each(text: string, on: OnNotion): void {
    for (let i = 0; i < text.length; i++) {
      if (!begins[text.charCodeAt(i)]) continue;
      let best = 0;
      let end = i;
      let node = ROOT;
      for (let j = i; node !== 0 && j < text.length; j++) {
        node = nodes[slotOf(node * 0x10000 + text.charCodeAt(j))] ?? 0;
        if (node === 0 || !carried[node]?.length) continue;
        best = node;
        end = j + 1;
      }
      if (best !== 0) for (const notion of carried[best] ?? []) on(notion, i, end);
    }
  }

  const found: number[] = [];
  const keep: OnNotion = (notion) => found.push(notion);
  const notions = (text: string) => {
    found.length = 0;
    each(text, keep);
    return found;
  };
  return Object.assign(notions, { each });
}
