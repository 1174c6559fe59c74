import { sameText } from '../same-text.ts';
import { sign } from './signature.ts';

/** An address of a picture is good for so long, ms: its receiver fetches it when it comes. */
const GOOD_FOR = 30 * 24 * 3_600_000;

type Of = { source: string; number: string; seq: number };

/** What the address of a picture is signed over, beside no body. */
const named = ({ source, number, seq }: Of, n: number) => `photo:${source}:${number}:${seq}:${n}`;
const urlSafe = (signature: string) => signature.slice(3).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/**
 * Where the pictures of a receipt can be fetched by whoever was sent it: each under an address that nobody can make up, for
 * thirty days. None where there is no public address.
 */
export function photoAddresses(
  publicUrl: string,
  of: Of,
  count: number,
  { secret, now }: { secret: string; now: number },
): string[] {
  if (publicUrl === '') return [];
  const until = Math.floor((now + GOOD_FOR) / 1000);
  return Array.from({ length: count }, (_, n) => {
    const key = urlSafe(sign(named(of, n), until * 1000, '', secret));
    return `${publicUrl}/in/${of.source}/photos/${encodeURIComponent(of.number)}/${of.seq}/${n}/${until}/${key}`;
  });
}

/** Whether an address is one of ours and still good. */
export function isPhotoAddress(
  of: Of,
  { n, until, key }: { n: number; until: number; key: string },
  { secrets, now }: { secrets: readonly string[]; now: number },
): boolean {
  if (until * 1000 < now) return false;
  const keys = secrets.map((secret) => urlSafe(sign(named(of, n), until * 1000, '', secret)));
  return keys.some((one) => sameText(key, one));
}
