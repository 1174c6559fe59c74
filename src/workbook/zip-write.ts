import { packedBytes } from './zip.ts';
import { directoryOf, type ZipEntry } from './zip-directory.ts';

const [LOCAL, DIRECTORY, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Version 2.0, and names in UTF-8 (APPNOTE 6.3, 4.4.3 and 4.4.4). */
const [VERSION, UTF_8] = [20, 0x800];
/** The first day a zip knows, 1980-01-01. */
const FIRST_DAY = 0x21;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crcOf = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

type Packed = Pick<ZipEntry, 'name' | 'deflated' | 'size' | 'crc'> & { data: Uint8Array };

async function packed(name: string, text: string): Promise<Packed> {
  const bytes = new TextEncoder().encode(text);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const data = new Uint8Array(await new Response(stream).arrayBuffer());
  return { name, deflated: true, size: bytes.length, crc: crcOf(bytes), data };
}

/** The same file with the text of one part changed; every other part byte for byte as it was. Throws Unreadable. */
export async function withPart(bytes: Uint8Array, part: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = part.toLowerCase();
  const entries = await Promise.all(
    directoryOf(bytes).map(async (entry): Promise<Packed> => {
      const isMeant = entry.name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase() === key;
      return isMeant ? packed(entry.name, text) : { ...entry, data: packedBytes(bytes, entry) };
    }),
  );
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    pieces.push(header(LOCAL, entry, name), name, entry.data);
    directory.push(header(DIRECTORY, entry, name, at), name);
    at += 30 + name.length + entry.data.length;
  }
  const length = directory.reduce((sum, { length: n }) => sum + n, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  const all = [...pieces, ...directory, new Uint8Array(end.buffer)];
  const whole = new Uint8Array(at + length + end.byteLength);
  let to = 0;
  for (const piece of all) {
    whole.set(piece, to);
    to += piece.length;
  }
  return whole;
}

/** What stands before a part, or of it in the directory: the same fields, there with more around them. */
function header(sign: number, { deflated, crc, size, data }: Packed, name: Uint8Array, at = 0): Uint8Array {
  const inDirectory = sign === DIRECTORY;
  const view = new DataView(new ArrayBuffer(inDirectory ? 46 : 30));
  view.setUint32(0, sign, true);
  const more = inDirectory ? 2 : 0;
  if (inDirectory) view.setUint16(4, VERSION, true);
  view.setUint16(4 + more, VERSION, true);
  view.setUint16(6 + more, UTF_8, true);
  view.setUint16(8 + more, deflated ? 8 : 0, true);
  view.setUint16(12 + more, FIRST_DAY, true);
  view.setUint32(14 + more, crc, true);
  view.setUint32(18 + more, data.length, true);
  view.setUint32(22 + more, size, true);
  view.setUint16(26 + more, name.length, true);
  if (inDirectory) view.setUint32(42, at, true);
  return new Uint8Array(view.buffer);
}
