import { deflateRawSync } from 'node:zlib';

/** One file; `declared` lies about its size, `flags` are those of its directory entry. */
export type Part = { name: string; content: string | Uint8Array; declared?: number; flags?: number };
/** How the zip lies: entries its end does not count, bytes before it that its offsets do not know. */
export type Lies = { uncounted?: number; before?: Buffer };

/** A zip of these parts, deflated, telling the truth but for `lies`. */
export function zipOf(parts: readonly Part[], { uncounted = 0, before = Buffer.alloc(0) }: Lies = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declared, flags = 0 } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared ?? bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length - uncounted, 8);
  end.writeUInt16LE(parts.length - uncounted, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([before, ...files, ...directory, end]);
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
