import { openCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue as shipped } from '../../catalogue/index.ts';
import { typed } from '../../src/brands.ts';
import { createSearch } from '../../src/matters/search.ts';
import type { About, Heard } from '../../src/understanding/heard.ts';
import type { Leaning } from '../../src/understanding/intents/intents.ts';
import type { TakenFor } from '../../src/understanding/intents/learned.ts';
import { shippedIntents } from '../../src/understanding/intents/shipped.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';

export const catalogue = openCatalogue(shipped);
export const search = createSearch(shipped);

/** What words lean to, as the learned model would say it: all to one wish, or a part of it. */
export function leaning(first: TakenFor, more: Partial<Omit<Leaning, 'first'>> = {}): Leaning {
  const isElse = first.startsWith('else:');
  const share = more.share ?? 0.9;
  return {
    first,
    share,
    danger: { share: 0, id: '', own: 0 },
    elsewhere: isElse ? share : 1 - share,
    bare: 0,
    ...more,
  };
}

/** Words that lean to no wish but to the list: some matter of 城市管理. */
export const ELSE = leaning('else:CG');

/** Words that name a matter beyond doubt: CG04. */
export const FUMES = '楼下烧烤店油烟太大';

/** A message with nothing before it, unless said. */
export const heard = (words: string, more: { before?: About[]; quoted?: Heard['quoted'] } = {}): Heard => ({
  words: typed(words),
  before: more.before ?? [],
  quoted: more.quoted,
});

const shippedWishes = shippedIntents(shipped);
export const { begins } = shippedWishes;

/** Understands a message as the bot does, by the model as it is learned. */
export const asLearned = createUnderstand(catalogue, search, shippedWishes);

/** What the words of the message that is read now lean to. */
let now: { words?: string; leans?: Leaning } = {};
const wishes = (words: string) => (words === now.words && now.leans) || shippedWishes(words);
function alarm(words: string) {
  const learned = shippedWishes.alarm(words);
  const told = words === now.words ? now.leans?.danger : undefined;
  // Whether a sign is borne out is learned of the words themselves; that alone is no danger.
  return told ? { ...told, share: told.share || Math.min(learned.share, 0.4), each: learned.each } : learned;
}
const leaningSo = createUnderstand(catalogue, search, Object.assign(wishes, { alarm, begins }));

/** Understands a message whose words lean so; any part of them as it was learned. */
export function understood(message: Heard, leans: Leaning) {
  now = { words: message.words, leans };
  return leaningSo(message);
}
