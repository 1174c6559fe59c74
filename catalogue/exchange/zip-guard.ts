import { inflateRawSync } from 'node:zlib';

const MAX_FILE = 10 * 1024 * 1024;
const MAX_INFLATED = 100 * 1024 * 1024;
const MAX_ENTRIES = 200;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

function endOfDirectory(file: Buffer): number {
  const furthest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= furthest; at--) if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return -1;
}

/** An entry's content, inflated no further than `room` bytes; throws RangeError when there is more. */
function inflate(file: Buffer, at: number, room: number): Buffer {
  const method = file.readUInt16LE(at + 10);
  const size = file.readUInt32LE(at + 20);
  const local = file.readUInt32LE(at + 42);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new TypeError(`zip method ${method} is not supported`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
}

/**
 * Why a file must not be given to the spreadsheet parser, or undefined when it may. Sizes in the zip directory can lie,
 * so everything is really inflated once, within a limit; a workbook never holds a document type, which can expand too.
 */
export function objectionTo(file: Buffer): string | undefined {
  if (file.length > MAX_FILE) return `文件太大：最多 ${MAX_FILE / 1024 / 1024} MB`;
  const end = file.length < 22 ? -1 : endOfDirectory(file);
  if (end < 0) return '不是 .xlsx 文件（旧的 .xls 请另存为 .xlsx）';
  const count = file.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) return `压缩包里的文件太多：最多 ${MAX_ENTRIES} 个`;
  try {
    let at = file.readUInt32LE(end + 16);
    let room = MAX_INFLATED;
    for (let i = 0; i < count; i++) {
      if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) return '文件已损坏，请重新保存一次';
      const content = inflate(file, at, room);
      if (content.includes('<!DOCTYPE')) return '文件里有不该有的内容（DOCTYPE），请用表格软件重新保存';
      room -= content.length;
      if (room < 0) return `解压后太大：最多 ${MAX_INFLATED / 1024 / 1024} MB`;
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  } catch (fault) {
    if (fault instanceof RangeError && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE') {
      return `解压后太大：最多 ${MAX_INFLATED / 1024 / 1024} MB`;
    }
    return '文件已损坏，请重新保存一次';
  }
  return undefined;
}
