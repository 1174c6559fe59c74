/** What is kept of a file, in order: parts of it as they stand, and bytes of our own. */
export type KeptBytes = {
  part(from: number, to: number): void;
  own(bytes: readonly number[]): void;
  /** The new file; the old one itself where all of it was kept. */
  whole(): Uint8Array;
};

/** Begins with nothing kept. Parts that join are one copy, so that millions of small ones cost no more than one. */
export function keepOf(file: Uint8Array): KeptBytes {
  const pieces: (Uint8Array | { from: number; to: number })[] = [];
  let length = 0;
  return {
    part(from, to) {
      const end = Math.min(to, file.length);
      if (end <= from) return;
      const last = pieces.at(-1);
      if (last && !(last instanceof Uint8Array) && last.to === from) last.to = end;
      else pieces.push({ from, to: end });
      length += end - from;
    },
    own(bytes) {
      pieces.push(Uint8Array.from(bytes));
      length += bytes.length;
    },
    whole() {
      const [only] = pieces;
      if (pieces.length === 1 && only && !(only instanceof Uint8Array) && length === file.length) return file;
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        const copied = piece instanceof Uint8Array ? piece : file.subarray(piece.from, piece.to);
        bytes.set(copied, at);
        at += copied.length;
      }
      return bytes;
    },
  };
}

/** A copy of the file with noughts in these ranges, each byte written once however often it is named. */
export function blanked(file: Uint8Array, ranges: readonly { from: number; to: number }[]): Uint8Array {
  if (ranges.length === 0) return file;
  const bytes = file.slice();
  let done = 0;
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (to > Math.max(from, done)) bytes.fill(0, Math.max(from, done), to);
    done = Math.max(done, to);
  }
  return bytes;
}

export const viewOf = (file: Uint8Array): DataView => new DataView(file.buffer, file.byteOffset, file.byteLength);

/** Whether these characters, one a byte, stand there. */
export function says(file: Uint8Array, at: number, words: string): boolean {
  for (let i = 0; i < words.length; i++) if (file[at + i] !== words.charCodeAt(i)) return false;
  return true;
}

/** A name of four characters as the number that its bytes make: how chunks and boxes are told apart. */
export const named = (name: string): number => [...name].reduce((left, sign) => left * 256 + sign.charCodeAt(0), 0);
