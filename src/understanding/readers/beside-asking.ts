import type { Section } from '../../../catalogue/intents/intent.ts';
import { typed, type Words } from '../../brands.ts';
import type { Leaning } from '../intents/intents.ts';

/** The shortest words that ask for a section, and the shortest that name a matter, in characters. */
const SHORTEST = 2;
/** In longer words what asks is little beside what tells. */
const LONGEST = 30;
/** So plainly must words ask by themselves: their share times how far they need something before them. */
const PLAINLY = 0.5;
/** What is left must tell of something: so much of what it leans to is no wish. */
const TELLS = 0.4;

/**
 * Of words that ask for a section, those that say of which matter: 「油烟」 of 「油烟罚多少」. All of them where no part, at their end
 * or beginning, would ask so by itself, or what is left tells of nothing.
 */
export function besideAsking(words: Words, section: Section, lean: (words: string) => Leaning): Words {
  const letters = [...words];
  if (letters.length > LONGEST) return words;
  let best = { plainly: PLAINLY, rest: words };
  for (let at = SHORTEST; at <= letters.length - SHORTEST; at++) {
    const [head, tail] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
    for (const [asks, rest] of [
      [tail, head],
      [head, tail],
    ] as const) {
      const { first, share, bare } = lean(asks);
      if (first === section && share * bare > best.plainly) best = { plainly: share * bare, rest: typed(rest) };
    }
  }
  const { elsewhere, danger } = lean(best.rest);
  return elsewhere + danger.share >= TELLS ? best.rest : words;
}
