import type { World } from '../world.ts';

const LIFE_MS = 2 * 3600 * 1000;
const REUSE_MS = 30 * 60 * 1000;

/** Tenant and app tokens: two hours each; the same one again while half an hour or more remains. */
export type TokenBook = {
  /** The token to hand out now, with the seconds it still lives. */
  issue(kind: 'tenantToken' | 'appToken'): { token: string; expire: number };
  /** Whether the token is a live tenant token. */
  isLiveTenantToken(token: string): boolean;
  /** Makes every token issued so far expired. */
  expireAll(): void;
};

/** A book without tokens. */
export function createTokenBook(world: Pick<World, 'clock' | 'mint'>): TokenBook {
  let issued: { kind: string; token: string; until: number }[] = [];
  return {
    issue: (kind) => {
      const now = world.clock.now();
      const newest = issued.findLast((entry) => entry.kind === kind);
      const entry =
        newest && newest.until - now >= REUSE_MS ? newest : { kind, token: world.mint(kind), until: now + LIFE_MS };
      if (entry !== newest) issued.push(entry);
      return { token: entry.token, expire: Math.floor((entry.until - now) / 1000) };
    },
    isLiveTenantToken: (token) =>
      issued.some((entry) => entry.kind === 'tenantToken' && entry.token === token && entry.until > world.clock.now()),
    expireAll: () => {
      issued = [];
    },
  };
}
