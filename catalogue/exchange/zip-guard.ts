import { inflateRawSync } from 'node:zlib';

const MAX_FILE = 10 * 1024 * 1024;
const MAX_INFLATED = 100 * 1024 * 1024;
const MAX_ENTRIES = 200;
/** No workbook nests deeper; a few kilobytes of nothing but tags within tags would take the parser gigabytes. */
const MAX_DEPTH = 50;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

const DAMAGED = '文件已损坏，请重新保存一次';
const TOO_LARGE = `解压后太大：最多 ${MAX_INFLATED / 1024 / 1024} MB`;

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

const [SLASH, BANG, QUESTION] = [...'/!?'].map((sign) => sign.charCodeAt(0));

/** Whether tags stand in tags deeper than a workbook's. Counts an angle bracket within an attribute as one more tag. */
function nestsTooDeep(content: Buffer): boolean {
  let depth = 0;
  for (let at = content.indexOf('<'); at >= 0; at = content.indexOf('<', at + 1)) {
    const next = content[at + 1];
    if (next === SLASH) depth -= 1;
    else if (next !== BANG && next !== QUESTION) depth += 1;
    const end = content.indexOf('>', at);
    if (end > 0 && content[end - 1] === SLASH && next !== SLASH) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Why an entry's content must not be parsed. A workbook never holds a document type, which can expand too. */
function objectionToContent(content: Buffer): string | undefined {
  if (content.includes('<!DOCTYPE')) return '文件里有不该有的内容（DOCTYPE），请用表格软件重新保存';
  return nestsTooDeep(content) ? DAMAGED : undefined;
}

/**
 * Why a file must not be given to the spreadsheet parser, or undefined when it may. Sizes in the zip directory can lie,
 * so everything is really inflated once, within a limit. The directory must be where and as long as the file's end says:
 * a parser that looks for it elsewhere, or reads on past its count, would unpack what was not looked at here.
 */
export function objectionTo(file: Buffer): string | undefined {
  if (file.length > MAX_FILE) return `文件太大：最多 ${MAX_FILE / 1024 / 1024} MB`;
  const end = file.length < 22 ? -1 : endOfDirectory(file);
  if (end < 0) return '不是 .xlsx 文件（旧的 .xls 请另存为 .xlsx）';
  const count = file.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) return `压缩包里的文件太多：最多 ${MAX_ENTRIES} 个`;
  const ofOneDisk = file.readUInt32LE(end + 4) === 0 && file.readUInt16LE(end + 8) === count;
  if (!ofOneDisk || file.readUInt32LE(end + 16) + file.readUInt32LE(end + 12) !== end) return DAMAGED;
  try {
    let at = file.readUInt32LE(end + 16);
    let room = MAX_INFLATED;
    for (let i = 0; i < count; i++) {
      if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) return DAMAGED;
      const content = inflate(file, at, room);
      const why = objectionToContent(content);
      if (why) return why;
      room -= content.length;
      if (room < 0) return TOO_LARGE;
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
    return at === end ? undefined : DAMAGED;
  } catch (fault) {
    const tooLarge = fault instanceof RangeError && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLarge ? TOO_LARGE : DAMAGED;
  }
}
