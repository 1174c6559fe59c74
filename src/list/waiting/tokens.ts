import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { firstFrom } from '../../matters/words/first-from.ts';

/** Two characters of which one only joins words tell of nothing. */
const JOINING = new Set(
  '的了在是我你他她它们这那有个没就都也还和与跟要想会能可吗呢吧啊呀嘛么怎哪谁什把被给让到从着过很太又再来去说问请不得对于',
);
/** What redaction leaves in the place of a number; and the number of a matter, which names it and tells nothing of it. */
const NAMED = /【[^】]*】|(?<![a-z\d])[a-z]{2}\d{2}(?!\d)/gi;
/** So many are kept of one question, its first: more of it is a story. */
const MOST = 40;

/** What a question can be known by among others: neighbouring characters of the words as the search reads them. */
export function tokensOf(words: string): string[] {
  const tokens = new Set<string>();
  for (const piece of words
    .normalize('NFKC')
    .replace(NAMED, ' ')
    .split(/[^\p{L}\p{N}]+/u)) {
    const letters = [...piece];
    for (let i = 0; i + 1 < letters.length; i++) {
      const [one = '', two = ''] = [letters[i], letters[i + 1]];
      if (!JOINING.has(one) && !JOINING.has(two)) tokens.add(one + two);
    }
  }
  return [...tokens].slice(0, MOST);
}

/** How much a token tells: nothing where one in twenty of the list's own sayings has it, most where none has. */
export type Weigh = (token: string) => number;

/** A token as a number, by its two first UTF-16 codes: those of rare characters take more, and are no saying's. */
const numberOf = (token: string): number => token.charCodeAt(0) * 2 ** 16 + token.charCodeAt(1);

const EVERYDAY = Math.log(20);
const weighs = new WeakMap<CompiledCatalogue, Weigh>();

/** What each token tells by the list: what everybody says of everything parts nothing. Counted once for a list. */
export function weighing(list: CompiledCatalogue): Weigh {
  const known = weighs.get(list);
  if (known) return known;
  const sayings = [...list.matters, ...list.referrals].flatMap((one) => one.sayings);
  const said = sayings.length;
  // Kept all day: as one sorted list they take a tenth of what a map of them does.
  const held = Uint32Array.from(sayings.flatMap(tokensOf), numberOf).sort();
  const weigh: Weigh = (token) => {
    const number = numberOf(token);
    const often = firstFrom(held, number + 1) - firstFrom(held, number);
    return Math.max(0, Math.log((said + 1) / (often + 0.5)) - EVERYDAY);
  };
  weighs.set(list, weigh);
  return weigh;
}
