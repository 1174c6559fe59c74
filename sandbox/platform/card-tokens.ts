import type { World } from '../world.ts';

const LIFE_MS = 30 * 60_000;
const USES = 2;

/** A card-update token: for one card, thirty minutes, two uses. */
export type CardToken = { messageId: string; until: number; usesLeft: number };

/** The card-update tokens handed out with clicks. */
export type CardTokens = { issue(messageId: string): string; get(token: string): CardToken | undefined };

/** No tokens handed out yet. */
export function createCardTokens(world: Pick<World, 'clock' | 'mint'>): CardTokens {
  const tokens = new Map<string, CardToken>();
  return {
    issue: (messageId) => {
      const token = world.mint('cardToken');
      tokens.set(token, { messageId, until: world.clock.now() + LIFE_MS, usesLeft: USES });
      return token;
    },
    get: (token) => tokens.get(token),
  };
}
