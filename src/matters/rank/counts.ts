import type { Pieces } from './pieces.ts';

/** A text that speaks for an answer, counted `weight` times (whole; below zero: not any more); `words` is normalised. */
export type CountedText = { answer: string; words: string; weight: number };

/** How many texts of each answer hold each piece. Flat, for it is read from a file as it stands. */
export type Counts = {
  answers: string[];
  /** How many texts each answer has. */
  owned: Int32Array;
  /** The pieces, ascending; piece i owns the entries from starts[i] to starts[i + 1]. */
  pieces: Uint32Array;
  starts: Uint32Array;
  /** Of each entry: the place of its answer, ascending within a piece, and how many of that answer's texts hold the piece. */
  columns: Uint16Array;
  held: Int16Array;
};

/** The place of a number in an ascending list; -1 when it is not there. */
export function indexIn(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle] ?? 0;
    if (there === wanted) return middle;
    if (there < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * While counting, entries of a piece are chained from the newest to the oldest, and none begins at 0. The fields of one
 * stand side by side, for fetching them from memory is most of the work.
 */
const FIELDS = 4;
const COLUMN = 0;
const HELD = 1;
const LAST_TEXT = 2;
const OLDER = 3;

/** Counts the pieces of texts. A piece that stands twice in a text counts once. */
export function countTexts(texts: readonly CountedText[], piecesOf: Pieces): Counts {
  const textsOf = Map.groupBy(texts, (text) => text.answer);
  const chains = chainPieces([...textsOf.values()], piecesOf);
  const pieces = chains.pieces();
  const starts = new Uint32Array(pieces.length + 1);
  const columns = new Uint16Array(chains.size);
  const held = new Int16Array(chains.size);
  let end = 0;
  for (let row = 0; row < pieces.length; row++) {
    const from = end;
    for (let entry = chains.newest(pieces[row] ?? 0); entry !== 0; entry = chains.at(entry + OLDER)) {
      columns[end] = chains.at(entry + COLUMN);
      held[end++] = chains.at(entry + HELD);
    }
    columns.subarray(from, end).reverse();
    held.subarray(from, end).reverse();
    starts[row + 1] = end;
  }
  const owned = Int32Array.from(textsOf.values(), (own) => own.reduce((sum, { weight }) => sum + weight, 0));
  return { answers: [...textsOf.keys()], owned, pieces, starts, columns, held };
}

type Chains = {
  size: number;
  pieces(): Uint32Array;
  newest(piece: number): number;
  at(field: number): number;
};

function chainPieces(textsOf: readonly CountedText[][], piecesOf: Pieces): Chains {
  let entries = new Int32Array(FIELDS * 2 ** 12);
  let end = FIELDS;
  const heads = createHeads();
  let text = 0;
  for (let column = 0; column < textsOf.length; column++) {
    for (const { words, weight } of textsOf[column] ?? []) {
      text++;
      const { found, length } = piecesOf(words);
      for (let k = 0; k < length; k++) {
        const slot = heads.slotOf(found[k] ?? 0);
        const entry = heads.heads[slot] ?? 0;
        if (entry === 0 || entries[entry + COLUMN] !== column) {
          if (end === entries.length) entries = doubled(entries);
          entries[end + COLUMN] = column;
          entries[end + HELD] = weight;
          entries[end + LAST_TEXT] = text;
          entries[end + OLDER] = entry;
          heads.heads[slot] = end;
          end += FIELDS;
        } else if (entries[entry + LAST_TEXT] !== text) {
          entries[entry + LAST_TEXT] = text;
          entries[entry + HELD] = (entries[entry + HELD] ?? 0) + weight;
        }
      }
    }
  }
  return {
    size: end / FIELDS - 1,
    pieces: () => heads.keys(),
    newest: (piece) => heads.heads[heads.slotOf(piece)] ?? 0,
    at: (field) => entries[field] ?? 0,
  };
}

function doubled(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** From pieces to the newest entry of each: a table that grows before it is half full. No piece is 0. */
function createHeads() {
  let bits = 12;
  let used = 0;
  const table = { keys: new Uint32Array(2 ** bits), heads: new Int32Array(2 ** bits) };
  const find = (piece: number) => {
    const most = table.keys.length - 1;
    let slot = Math.imul(piece, 0x9e3779b1) >>> (32 - bits);
    while (table.keys[slot] !== 0 && table.keys[slot] !== piece) slot = (slot + 1) & most;
    return slot;
  };
  const grow = () => {
    const { keys, heads } = table;
    bits++;
    table.keys = new Uint32Array(2 ** bits);
    table.heads = new Int32Array(2 ** bits);
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old] ?? 0;
      if (key === 0) continue;
      const slot = find(key);
      table.keys[slot] = key;
      table.heads[slot] = heads[old] ?? 0;
    }
  };
  return {
    get heads() {
      return table.heads;
    },
    /** Where the newest entry of a piece is kept. */
    slotOf(piece: number) {
      const slot = find(piece);
      if (table.keys[slot] === piece) return slot;
      if (++used * 2 > table.keys.length) grow();
      const free = find(piece);
      table.keys[free] = piece;
      return free;
    },
    keys: () => table.keys.filter((key) => key !== 0).sort(),
  };
}
