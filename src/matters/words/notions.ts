import { THESAURUS } from '../thesaurus.ts';

type Node = { next: Map<number, Node>; notions: readonly number[] };

/** Calls back with every notion a piece of text names, longest words first, each word once. */
export type Notions = (text: string, found: (notion: number) => void) => void;

/** Reads the thesaurus into a tree of characters. A word may carry several notions. */
export function createNotions(): Notions {
  const root: Node = { next: new Map(), notions: [] };
  for (const [notion, words] of THESAURUS.entries()) {
    for (const word of words) {
      let node = root;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        const next = node.next.get(code) ?? { next: new Map(), notions: [] };
        node.next.set(code, next);
        node = next;
      }
      node.notions = [...node.notions, notion];
    }
  }
  const begins = new Uint8Array(0x10000);
  for (const code of root.next.keys()) begins[code] = 1;
  return (text, found) => {
    for (let i = 0; i < text.length; i++) {
      if (!begins[text.charCodeAt(i)]) continue;
      let node = root.next.get(text.charCodeAt(i));
      let best: readonly number[] = [];
      for (let j = i + 1; node; j++) {
        if (node.notions.length > 0) best = node.notions;
        node = j < text.length ? node.next.get(text.charCodeAt(j)) : undefined;
      }
      for (const notion of best) found(notion);
    }
  };
}
