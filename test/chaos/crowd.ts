import type { Dice } from '../../sandbox/dice.ts';
import { lastingId } from '../../sandbox/mint.ts';
import type { Person } from '../../sandbox/tenant/people.ts';
import type { OpenId } from '../../src/brands.ts';
import { aPerson } from '../harness/ids.ts';
import { INSPECTORS, type Office, turn } from './people.ts';

/** Residents' representatives the roster does not know: anyone may ask and report. */
export const extraPeople = (count: number): Person[] =>
  Array.from({ length: count }, (_, at) => {
    const name = `居民代表${at + 1}`;
    return {
      openId: lastingId('ou_', name),
      unionId: lastingId('on_', name),
      userId: lastingId('', name).slice(0, 8),
      name,
      role: 'property',
      mobile: `+8610000001${String(at).padStart(3, '0')}`,
      available: true,
      resigned: false,
    };
  });

/** Everybody acts, side by side, until told to stop; what the platform refuses them is counted, not thrown. */
export function crowd(office: Office, pauseMs: number) {
  let stopped = false;
  const refused = new Map<string, number>();
  let turns = 0;
  const live = async (openId: OpenId) => {
    // At a visit one answer follows the other.
    const most =
      office.visits && INSPECTORS.includes(office.tenant.people.get(openId)?.name ?? '') ? pauseMs / 4 : 2 * pauseMs;
    while (!stopped) {
      const failed = await turn(openId, office).catch((error) => {
        const why = error instanceof Error ? error.message : String(error);
        refused.set(why, (refused.get(why) ?? 0) + 1);
        return false;
      });
      turns += 1;
      // Who sees an error lets a moment pass before the next try.
      await new Promise((done) => setTimeout(done, office.dice.between(0, most) + (failed ? 1_500 : 0)));
    }
  };
  const all = Promise.all([...office.tenant.people.keys()].map((id) => live(aPerson(id))));
  return {
    async stop() {
      stopped = true;
      await all;
      return { turns, refused: Object.fromEntries(refused) };
    },
  };
}

/** For digits: no redaction takes them for a number, and no reader of words for a paragraph, a paper or a house number. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
/** Where words hold one. */
export const NONCE = new RegExp(`[${STEMS}]{3,}`, 'u');

/** The n-th words that nobody else uses: 乙丙丁. */
export const nonceOf = (n: number): string => [...String(n)].map((digit) => STEMS[Number(digit)]).join('');

/** Words nobody else uses, each time others. */
export function nonces(dice: Dice): () => string {
  let n = dice.between(100, 900);
  return () => {
    n += 1;
    return nonceOf(n);
  };
}
