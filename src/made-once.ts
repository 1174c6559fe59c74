import type { Catalogue } from '../catalogue/catalogue.ts';
import { createSearch } from './matters/search.ts';
import type { Search } from './matters/verdict.ts';
import type { Intents } from './understanding/intents/intents.ts';
import { shippedIntents } from './understanding/intents/shipped.ts';
import { createUnderstand, type Understand } from './understanding/understand.ts';

// What is made of a list of the build, once however many hosts open over it.

const searches = new WeakMap<Catalogue, Search>();
/** The search over a list, built once: it costs more CPU than a hundred questions. */
export const searchOver = (catalogue: Catalogue): Search => {
  const search = searches.get(catalogue) ?? createSearch(catalogue);
  searches.set(catalogue, search);
  return search;
};

const wishes = new WeakMap<Catalogue, Intents>();
/** The wishes over a list, built once. */
export const intentsOver = (catalogue: Catalogue): Intents => {
  const intents = wishes.get(catalogue) ?? shippedIntents(catalogue);
  wishes.set(catalogue, intents);
  return intents;
};

const understandings = new WeakMap<Catalogue, Understand>();
/** The understanding over a list, built once, with the search and the wishes of the list that it shares with others. */
export const understandOver = (catalogue: Catalogue, shared: Catalogue): Understand => {
  const made = understandings.get(catalogue) ?? createUnderstand(catalogue, searchOver(shared), intentsOver(shared));
  understandings.set(catalogue, made);
  return made;
};
