/** The checksum of Ogg pages: CRC-32 with the polynomial 04c11db7, nothing turned round (RFC 3533). */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

const FIRST = 2;
const LAST = 4;

/** One page of whole packets, each shorter than 255 bytes. */
function page(packets: readonly Uint8Array[], flags: number, number: number, granule: number): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS');
  head.writeUInt8(flags, 5);
  head.writeBigUInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(number, 18);
  head.writeUInt8(packets.length, 26);
  const bytes = Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets]);
  bytes.writeUInt32LE(checksum(bytes), 22);
  return bytes;
}

function opusHead(): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt32LE(16_000, 12);
  return head;
}

const opusTags = () => Buffer.concat([Buffer.from('OpusTags'), Buffer.alloc(8)]);

/** A packet of 60 ms in which nothing is said (RFC 6716: SILK, narrow band, one frame that was not sent). */
const NOTHING = Uint8Array.of(3 << 3);
const LENGTH = 2_880;
const A_PAGE = 50;

/** A voice message of so many seconds, to 60 ms, in which nothing is said: Opus in Ogg. */
export function silence(seconds: number): Buffer {
  const packets = Math.round((seconds * 48_000) / LENGTH);
  const pages = Array.from({ length: Math.ceil(packets / A_PAGE) }, (_, at) => {
    const upTo = Math.min(packets, (at + 1) * A_PAGE);
    const count = upTo - at * A_PAGE;
    return page(Array<Uint8Array>(count).fill(NOTHING), upTo === packets ? LAST : 0, at + 2, upTo * LENGTH);
  });
  return Buffer.concat([page([opusHead()], FIRST, 0, 0), page([opusTags()], 0, 1, 0), ...pages]);
}
