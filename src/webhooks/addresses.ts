type Address = { bits: 32 | 128; value: bigint };

const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
/** How an IPv4 address begins among those of IPv6 (RFC 4291, 2.5.5.2). */
const MAPPED = 0xffffn;

function v4(text: string): bigint | undefined {
  const parts = V4.exec(text)?.slice(1) ?? [];
  if (parts.length === 0 || parts.some((part) => Number(part) > 255 || (part.length > 1 && part.startsWith('0'))))
    return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function v6(text: string): bigint | undefined {
  const dotted = /^(.*:)(\d+\.[\d.]*)$/.exec(text);
  const last = dotted ? v4(dotted[2] ?? '') : undefined;
  if (dotted && last === undefined) return undefined;
  const whole =
    last === undefined ? text : `${dotted?.[1]}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}`;
  const halves = whole.split('::');
  if (halves.length > 2) return undefined;
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const left = 8 - before.length - after.length;
  if (halves.length === 1 ? left !== 0 : left < 1) return undefined;
  const groups = [...before, ...Array<string>(left).fill('0'), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

/** An IP address as a number; one of IPv4 written as IPv6 is one of IPv4. Undefined for anything else, a name too. */
export function addressOf(text: string): Address | undefined {
  const plain = v4(text);
  if (plain !== undefined) return { bits: 32, value: plain };
  const long = text.includes(':') ? v6(text) : undefined;
  if (long === undefined) return undefined;
  return long >> 32n === MAPPED ? { bits: 32, value: long & 0xffffffffn } : { bits: 128, value: long };
}

type Range = Address & { prefix: number };

function rangeOf(text: string): Range | undefined {
  const [from = '', length, ...rest] = text.split('/');
  const address = addressOf(from);
  if (!address || rest.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return undefined;
  const prefix = length === undefined ? address.bits : Number(length);
  return prefix <= address.bits ? { ...address, prefix } : undefined;
}

/** Whether a text is an address or a range of them, as 10.0.0.0/8. */
export const isRange = (text: string): boolean => rangeOf(text) !== undefined;

/** Whether an address is in any of these ranges; what is no address is in none. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  const one = addressOf(address);
  return ranges.some((text) => {
    const range = rangeOf(text);
    if (!one || !range || one.bits !== range.bits) return false;
    const rest = BigInt(range.bits - range.prefix);
    return one.value >> rest === range.value >> rest;
  });
}

/** Of this machine, of a network of its own, of no host at all, for documents or for many (RFC 6890 and IANA's registries of it). */
const NOT_PUBLIC = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
];

/** Whether an address is of the public internet, as far as the registries of addresses say; of IPv6 only 2000::/3 is. */
export function isPublic(address: string): boolean {
  const one = addressOf(address);
  if (!one || isWithin(address, NOT_PUBLIC)) return false;
  return one.bits === 32 || one.value >> 125n === 1n;
}

/**
 * Who a request is from: whoever connected or, where that is a proxy that is trusted, whoever the proxies say stands before
 * them. What an untrusted one says of itself is not read.
 */
export function senderOf(
  peer: string | undefined,
  forwarded: string | undefined,
  trusted: readonly string[],
): string | undefined {
  if (peer === undefined || !isWithin(peer, trusted)) return peer;
  const hops = (forwarded ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops.findLast((hop) => !isWithin(hop, trusted)) ?? peer;
}
