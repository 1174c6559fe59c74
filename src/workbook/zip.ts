import { MOST_UNPACKED, tooLarge, tooMuch, type WorkbookLimits } from './limits.ts';
import { broken, damaged } from './unreadable.ts';
import { directoryOf, type ZipEntry } from './zip-directory.ts';

/** The parts of a file. Names go by / in whatever case, as the packaging standard has them (ECMA-376 part 2, 9.1.1). */
export type Archive = {
  /** Whether there is such a part. */
  has(name: string): boolean;
  /** The part's text, piece by piece; counted against the one ceiling of the whole file. Throws Unreadable. */
  text(name: string): AsyncIterable<string>;
};

const LOCAL_HEADER = 0x04034b50;
const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Opens an .xlsx without unpacking anything yet. Throws Unreadable for what is none, damaged or too large. */
export function openArchive(bytes: Uint8Array, limits: WorkbookLimits): Archive {
  if (bytes.length > limits.bytes) throw tooLarge(limits);
  const entries = new Map(directoryOf(bytes).map((entry) => [keyOf(entry.name), entry]));
  let unpacked = 0;
  return {
    has: (name) => entries.has(keyOf(name)),
    async *text(name) {
      const entry = entries.get(keyOf(name));
      if (!entry) throw broken();
      // Signs of another encoding than UTF-8 are no text that may be guessed at.
      const decoder = new TextDecoder('utf-8', { fatal: true });
      for await (const piece of unpack(bytes, entry)) {
        unpacked += piece.length;
        if (unpacked > MOST_UNPACKED) throw tooMuch();
        yield decoded(decoder, piece);
      }
      yield decoded(decoder);
    },
  };
}

function decoded(decoder: InstanceType<typeof TextDecoder>, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw broken();
  }
}

/** A part's bytes as they are packed. Throws Unreadable where the file does not have them. */
export function packedBytes(bytes: Uint8Array, { from, packed }: ZipEntry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (from + 30 > bytes.length || view.getUint32(from, true) !== LOCAL_HEADER) throw damaged();
  const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (start + packed > bytes.length) throw damaged();
  return new Uint8Array(bytes.subarray(start, start + packed));
}

async function* unpack(bytes: Uint8Array, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const stored = packedBytes(bytes, entry);
  if (!entry.deflated) return yield stored;
  const inflated = new Blob([stored]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  try {
    // Left half-way it is only let go: one that is cancelled still gives what it has, and Node throws that past everybody.
    for await (const piece of inflated.values({ preventCancel: true })) yield piece;
  } catch {
    throw damaged();
  }
}
