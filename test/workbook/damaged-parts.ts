import { crc32, inflateRawSync } from 'node:zlib';

const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * The parts of a zip that a program which trusts nobody would call damaged: their bytes are not what the directory, or what
 * stands before them, says of them. Read here anew: what writes a file is no witness of it.
 */
export function damagedParts(bytes: Uint8Array): string[] {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) return ['the end'];
  const damaged: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const from = zip.readUInt32LE(at + 42);
    const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const plain = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    const says = (sign: number, header: number, crc: number): boolean =>
      zip.readUInt32LE(header) === sign &&
      zip.readUInt32LE(header + crc) === crc32(plain) &&
      zip.readUInt32LE(header + crc + 4) === packed.length &&
      zip.readUInt32LE(header + crc + 8) === plain.length;
    if (!says(ENTRY, at, 16) || !says(LOCAL, from, 14)) damaged.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return damaged;
}
