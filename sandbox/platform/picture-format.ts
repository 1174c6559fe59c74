type Format = { contentType: string; width?: number; height?: number };

const starts = (bytes: Uint8Array, ...values: number[]): boolean => values.every((value, at) => bytes[at] === value);
const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** The format of a picture by its first bytes, with its size where the header says it; undefined for anything else. */
export function pictureFormat(bytes: Uint8Array): Format | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) && bytes.length >= 24)
    return { contentType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { contentType: 'image/jpeg', ...jpegSize(view) };
  if (ascii(bytes, 0, 4) === 'GIF8' && bytes.length >= 10)
    return { contentType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return { contentType: 'image/webp' };
  if (ascii(bytes, 0, 2) === 'BM') return { contentType: 'image/bmp' };
  if (starts(bytes, 0, 0, 1, 0)) return { contentType: 'image/x-icon' };
  // The platform turns TIFF and HEIC into JPEG.
  if (starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a)) return { contentType: 'image/jpeg' };
  if (/^ftyp(heic|heix|mif1)/.test(ascii(bytes, 4, 12))) return { contentType: 'image/jpeg' };
  return undefined;
}

/** Width and height out of the first frame header of a JPEG. */
function jpegSize(view: DataView): { width?: number; height?: number } {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return {};
}
