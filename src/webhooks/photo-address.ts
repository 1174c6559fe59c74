import { sign } from './signature.ts';

/** An address of a picture is good for so long, ms: its receiver fetches it when it comes. */
const GOOD_FOR = 30 * 24 * 3_600_000;

type Of = { source: string; number: string; seq: number };

/** What the address of a picture is signed over. */
const nothing = new Uint8Array();
const named = ({ source, number, seq }: Of, n: number) => `photo:${source}:${number}:${seq}:${n}`;
const urlSafe = (signature: string) => signature.slice(3).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/**
 * Where the pictures of a receipt can be fetched by whoever was sent it: each under an address that nobody can make up, for
 * thirty days. None where there is no public address.
 */
export async function photoAddresses(
  publicUrl: string,
  of: Of,
  count: number,
  { secret, now }: { secret: string; now: number },
): Promise<string[]> {
  if (publicUrl === '') return [];
  const until = Math.floor((now + GOOD_FOR) / 1000);
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const key = urlSafe(await sign(named(of, n), until * 1000, nothing, secret));
      return `${publicUrl}/in/${of.source}/photos/${encodeURIComponent(of.number)}/${of.seq}/${n}/${until}/${key}`;
    }),
  );
}

/** Whether an address is one of ours and still good. */
export async function isPhotoAddress(
  of: Of,
  { n, until, key }: { n: number; until: number; key: string },
  { secrets, now }: { secrets: readonly string[]; now: number },
): Promise<boolean> {
  if (until * 1000 < now) return false;
  const keys = await Promise.all(secrets.map((secret) => sign(named(of, n), until * 1000, nothing, secret)));
  return keys.map(urlSafe).some((one) => sameSigns(one, key));
}

/** Compares without an early end. */
function sameSigns(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}
