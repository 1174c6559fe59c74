import { MOST_UNPACKED, tooMuch } from './limits.ts';
import { damaged, noWorkbook } from './unreadable.ts';

/** A part as the directory has it: where its local header stands, how many bytes it takes packed and plain, its CRC-32. */
export type ZipEntry = {
  name: string;
  deflated: boolean;
  from: number;
  packed: number;
  size: number;
  crc: number;
};

const MOST_ENTRIES = 200;
const [END, DIRECTORY_ENTRY, END_64, LOCATOR_64] = [0x06054b50, 0x02014b50, 0x06064b50, 0x07064b50];
/** What a 16 or 32 bit field says when the true number stands in the zip64 one beside it. */
const [FULL_16, FULL_32] = [0xffff, 0xffffffff];

/**
 * The parts of a zip by its one directory (APPNOTE 6.3, zip64 too, as some writers use it for small files). The
 * directory must be where and as long as the file's end says: a program that looks for it elsewhere, or reads on past
 * its count, would show another workbook than the one read here. Throws Unreadable.
 */
export function directoryOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(view);
  } catch (fault) {
    if (fault instanceof RangeError) throw damaged();
    throw fault;
  }
}

function entriesOf(view: DataView): ZipEntry[] {
  const { at: start, count, end } = boundsOf(view, endRecord(view));
  if (count > MOST_ENTRIES) throw damaged();
  const entries: ZipEntry[] = [];
  let [at, declared] = [start, 0];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const { next, ...entry } = entryAt(view, at);
    declared += entry.size;
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw damaged();
  if (declared > MOST_UNPACKED) throw tooMuch();
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < count) throw damaged();
  return entries;
}

function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - FULL_16; at--) if (view.getUint32(at, true) === END) return at;
  throw noWorkbook();
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where the directory begins and ends and how many entries it has, by an end record that nothing contradicts. */
function boundsOf(view: DataView, record: number): { at: number; count: number; end: number } {
  const of = (size: 16 | 32, at: number) => (size === 16 ? view.getUint16(at, true) : view.getUint32(at, true));
  const said = { count: of(16, record + 10), size: of(32, record + 12), at: of(32, record + 16), end: record };
  if (of(32, record + 4) !== 0 || of(16, record + 8) !== said.count) throw damaged();
  const locator = record - 20;
  const wide = locator >= 0 && of(32, locator) === LOCATOR_64;
  if (wide) {
    const more = long(view, locator + 8);
    if (of(32, more) !== END_64 || more + 12 + long(view, more + 4) !== locator) throw damaged();
    if (said.count === FULL_16) said.count = long(view, more + 32);
    if (said.size === FULL_32) said.size = long(view, more + 40);
    if (said.at === FULL_32) said.at = long(view, more + 48);
    said.end = more;
  }
  if (said.at + said.size !== said.end) throw damaged();
  return said;
}

function entryAt(view: DataView, at: number): ZipEntry & { next: number } {
  const of = (offset: number) => view.getUint16(at + offset, true);
  const encrypted = (of(8) & 1) === 1;
  const method = of(10);
  if (encrypted || (method !== 0 && method !== 8)) throw noWorkbook();
  const [nameLength, extraLength] = [of(28), of(30)];
  const extra = at + 46 + nameLength;
  const wide = wideFields(view, extra, extra + extraLength);
  const field = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === FULL_32 ? (wide.shift() ?? value) : value;
  };
  // In this order: the zip64 field holds only those of the three that are full here.
  const [size, packed, from] = [field(24), field(20), field(42)];
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  return {
    name,
    deflated: method === 8,
    packed,
    size,
    crc: view.getUint32(at + 16, true),
    from,
    next: extra + extraLength + of(32),
  };
}

function wideFields(view: DataView, from: number, end: number): number[] {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: Math.min(count, 3) }, (_, i) => long(view, at + 4 + 8 * i));
  }
  return [];
}
