import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { unpackIntents } from '../../../catalogue/packed.ts';
import { readShipped } from '../../matters/learned/shipped.ts';
import { readIntents } from './file.ts';
import { createIntents, type Intents } from './intents.ts';

/** The reader of wishes and dangers as it is in the repository, over a list; its characters' sounds are the search's. */
export const shippedIntents = (catalogue: CompiledCatalogue): Intents =>
  createIntents(catalogue, readShipped(), readIntents(unpackIntents()));
