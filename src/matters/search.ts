import type { Catalogue } from '../../catalogue/catalogue.ts';
import { createSearchWith } from './create-search.ts';
import { readShipped } from './learned/shipped.ts';
import type { Learned } from './rank/learned.ts';
import { remembering } from './remembering.ts';
import type { Search } from './verdict.ts';

/**
 * Opens the search over a catalogue, with what was learned, by default at build time. A matter or saying the learning has not seen is
 * counted at once and found by its likelihood alone.
 */
export const createSearch = (catalogue: Catalogue, learned: Learned = readShipped()): Search =>
  remembering(createSearchWith(catalogue, learned));
