import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';

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

const EVERYDAY = Math.log(20);
const weighs = new WeakMap<CompiledCatalogue, Weigh>();

/** What each token tells by the list: what everybody says of everything parts nothing. Counted once for a list. */
export function weighing(list: CompiledCatalogue): Weigh {
  const known = weighs.get(list);
  if (known) return known;
  const sayings = [...list.matters, ...list.referrals].flatMap((one) => one.sayings);
  const held = new Map<string, number>();
  for (const saying of sayings) for (const token of tokensOf(saying)) held.set(token, (held.get(token) ?? 0) + 1);
  const weigh: Weigh = (token) =>
    Math.max(0, Math.log((sayings.length + 1) / ((held.get(token) ?? 0) + 0.5)) - EVERYDAY);
  weighs.set(list, weigh);
  return weigh;
}
