import { THESAURUS } from '../thesaurus.ts';

/** The notions a piece of text names, at each place by its longest word. The list is used again by the next call. */
export type Notions = (text: string) => readonly number[];

const SLOTS = 2 ** 15;
const ROOT = 1;

/**
 * Reads the thesaurus into a tree of characters, kept in flat tables because every text of the catalogue walks through it
 * at start. A word may carry several notions.
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
  const found: number[] = [];
  return (text) => {
    found.length = 0;
    for (let i = 0; i < text.length; i++) {
      if (!begins[text.charCodeAt(i)]) continue;
      let best = 0;
      let node = ROOT;
      for (let j = i; node !== 0 && j < text.length; j++) {
        node = nodes[slotOf(node * 0x10000 + text.charCodeAt(j))] ?? 0;
        if (node !== 0 && carried[node]?.length) best = node;
      }
      if (best !== 0) for (const notion of carried[best] ?? []) found.push(notion);
    }
    return found;
  };
}
