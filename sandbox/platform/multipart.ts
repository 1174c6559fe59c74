/** The parts of a multipart/form-data body by name; undefined when the body is none. */
export function multipartParts(contentType: string, body: Uint8Array): Map<string, Buffer> | undefined {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!contentType.startsWith('multipart/form-data') || !boundary) return undefined;
  const bytes = Buffer.from(body);
  const mark = Buffer.from(`--${boundary}`);
  const parts = new Map<string, Buffer>();
  // The web's own parser reads a file without a file name as text and spoils it; the SDK sends Buffers that way.
  let at = bytes.indexOf(mark);
  for (let next = bytes.indexOf(mark, at + 1); at >= 0 && next >= 0; at = next, next = bytes.indexOf(mark, next + 1)) {
    const part = bytes.subarray(at + mark.length + 2, next - 2);
    const head = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(0, head)).toString('utf8'))?.[1];
    if (name !== undefined) parts.set(name, part.subarray(head + 4));
  }
  return parts;
}
