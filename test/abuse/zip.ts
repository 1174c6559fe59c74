import { crc32, deflateRawSync } from 'node:zlib';

/** One file; `declared` lies about its size, `flags` are those of its directory entry, `stored` is not deflated. */
export type Part = {
  name: string;
  content: string | Uint8Array;
  declared?: number;
  flags?: number;
  stored?: boolean;
};
/** How the zip lies: entries its end does not count, bytes before it that its offsets do not know. */
export type Lies = { uncounted?: number; before?: Buffer };

const FULL = 0xffffffff;

/** What a zip64 writer puts beside a field that is full: the size, the packed size, for the directory the offset. */
function wideField(...values: number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  for (const [i, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
  return field;
}

/** A zip of these parts, telling the truth but for `lies`; with `wide` as the writers of many a server write it. */
export function zipOf(
  parts: readonly Part[],
  { uncounted = 0, before = Buffer.alloc(0), wide = false }: Lies & { wide?: boolean } = {},
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declared, flags = 0, stored = false } of parts) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const size = declared ?? bytes.length;
    const nameBytes = Buffer.from(name);
    const [localExtra, extra] = wide
      ? [wideField(bytes.length, packed.length), wideField(size, packed.length, at)]
      : [Buffer.alloc(0), Buffer.alloc(0)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(wide ? FULL : packed.length, 18);
    local.writeUInt32LE(wide ? FULL : bytes.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    local.writeUInt16LE(localExtra.length, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(wide ? FULL : packed.length, 20);
    entry.writeUInt32LE(wide ? FULL : size, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(wide ? FULL : at, 42);
    files.push(local, nameBytes, localExtra, packed);
    directory.push(entry, nameBytes, extra);
    at += local.length + nameBytes.length + localExtra.length + packed.length;
  }
  const told = { count: parts.length - uncounted, size: Buffer.concat(directory).length, at };
  return Buffer.concat([before, ...files, ...directory, wide ? wideEnd(told) : Buffer.alloc(0), endOf(told, wide)]);
}

type Told = { count: number; size: number; at: number };

function wideEnd({ count, size, at }: Told): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const [offset, value] of [
    [24, count],
    [32, count],
    [40, size],
    [48, at],
  ] as const)
    record.writeBigUInt64LE(BigInt(value), offset);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(at + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

function endOf({ count, size, at }: Told, wide: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(wide ? 0xffff : count, 8);
  end.writeUInt16LE(wide ? 0xffff : count, 10);
  end.writeUInt32LE(wide ? FULL : size, 12);
  end.writeUInt32LE(wide ? FULL : at, 16);
  return end;
}

const RELATIONS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

/** The least of an .xlsx: sheets of these names, all over one part of XML, and the strings they share. */
export function workbookOf(sheet: string, { names = ['人员'], shared = '' } = {}): Buffer {
  const sheets = names.map((name) => `<sheet name="${name}" r:id="rId1"/>`).join('');
  return zipOf([
    { name: 'xl/_rels/workbook.xml.rels', content: RELATIONS },
    { name: 'xl/workbook.xml', content: `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${sheet}</worksheet>` },
    ...(shared ? [{ name: 'xl/sharedStrings.xml', content: `<sst>${shared}</sst>` }] : []),
  ]);
}

/** A cell with its text in it. */
export const cellOf = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
