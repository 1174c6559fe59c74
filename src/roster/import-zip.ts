/** Why a file is not read at all; in Chinese, for the admin who sent it. */
export class Unreadable extends Error {
  override name = 'Unreadable' as const;
}

/** Largest file taken, bytes as sent. */
export const MOST_SENT = 5 * 1024 * 1024;
/** Most bytes that may come out of it. A zip bomb of 5 MB holds gigabytes. */
export const MOST_UNPACKED = 50 * 1024 * 1024;
const MOST_PARTS = 200;

const NO_WORKBOOK = '打不开：这不是 .xlsx 表格。加了密码或是旧的 .xls，请另存为不加密的 .xlsx 再发。';
const TOO_BIG = '表格解开后超过 50 MB，没有读。请只留名册的内容再发。';

type Part = { name: string; method: number; from: number; packed: number };
export type Archive = {
  names: string[];
  /** The part's text, piece by piece; counted against the one ceiling of the whole file. */
  text(name: string): AsyncIterable<string>;
};

/** The parts of an .xlsx (a zip, APPNOTE 6.3: end record, central directory). Throws Unreadable for anything else. */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > MOST_SENT) throw new Unreadable('文件超过 5 MB，没有读。请只留名册的内容再发。');
  const parts = directoryOf(bytes);
  let unpacked = 0;
  return {
    names: parts.map((part) => part.name),
    async *text(name) {
      const part = parts.find((one) => one.name === name);
      if (!part) throw new Unreadable(NO_WORKBOOK);
      const decoder = new TextDecoder();
      for await (const piece of unpack(bytes, part)) {
        unpacked += piece.length;
        if (unpacked > MOST_UNPACKED) throw new Unreadable(TOO_BIG);
        yield decoder.decode(piece, { stream: true });
      }
      yield decoder.decode();
    },
  };
}

function directoryOf(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new Unreadable(NO_WORKBOOK);
  const parts: Part[] = [];
  let declared = 0;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Unreadable(NO_WORKBOOK);
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    if (encrypted || (method !== 0 && method !== 8)) throw new Unreadable(NO_WORKBOOK);
    declared += view.getUint32(at + 24, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.push({ name, method, packed: view.getUint32(at + 20, true), from: view.getUint32(at + 42, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (declared > MOST_UNPACKED) throw new Unreadable(TOO_BIG);
  return parts;
}

function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_536; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Unreadable(NO_WORKBOOK);
}

async function* unpack(bytes: Uint8Array, { from, packed, method }: Part): AsyncIterable<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (from + 30 > bytes.length || view.getUint32(from, true) !== 0x04034b50) throw new Unreadable(NO_WORKBOOK);
  const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (start + packed > bytes.length) throw new Unreadable(NO_WORKBOOK);
  const stored = new Uint8Array(bytes.subarray(start, start + packed));
  if (method === 0) return yield stored;
  const inflated = new Blob([stored]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  try {
    for await (const piece of inflated) yield piece;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(NO_WORKBOOK);
  }
}
