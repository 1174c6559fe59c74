import Flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { createSearch } from '../../src/matters/search.ts';

/** A way to find matters: made over a catalogue, it gives the ids it thinks likeliest, best first. */
export type Rival = { name: string; make(catalogue: Catalogue): (words: string) => string[] };

type Text = { id: string; matter: string; name: string; scope: string; sayings: string };

/** What every library is given: the same name, scope and sayings of each matter. */
const textsOf = (catalogue: Catalogue): Text[] =>
  catalogue.matters.map(({ id, name, scope, sayings }) => ({
    id,
    matter: id,
    name,
    scope,
    sayings: sayings.join(' '),
  }));

const bigrams = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
    run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );

const KEYS = [
  { name: 'name', weight: 2 },
  { name: 'scope', weight: 1 },
  { name: 'sayings', weight: 1 },
];

export const RIVALS: Rival[] = [
  {
    name: '谁管',
    make(catalogue) {
      const search = createSearch(catalogue);
      return (words) => search(words).hits.map((hit) => hit.matter);
    },
  },
  {
    name: 'Fuse.js, default',
    make(catalogue) {
      const fuse = new Fuse(textsOf(catalogue), { keys: ['name', 'scope', 'sayings'] });
      return (words) => fuse.search(words, { limit: 3 }).map((found) => found.item.id);
    },
  },
  {
    name: 'Fuse.js, token search, bigrams',
    make(catalogue) {
      const fuse = new Fuse(textsOf(catalogue), {
        keys: KEYS,
        useTokenSearch: true,
        tokenize: bigrams,
        threshold: 0,
        ignoreLocation: true,
        ignoreFieldNorm: true,
      });
      return (words) => fuse.search(words, { limit: 3 }).map((found) => found.item.id);
    },
  },
  {
    name: 'MiniSearch, bigrams',
    make(catalogue) {
      const mini = new MiniSearch<Text>({
        fields: ['name', 'scope', 'sayings'],
        tokenize: bigrams,
        searchOptions: { boost: { name: 2 }, combineWith: 'OR' },
      });
      mini.addAll(textsOf(catalogue));
      return (words) =>
        mini
          .search(words)
          .slice(0, 3)
          .map((found) => String(found.id));
    },
  },
  {
    name: 'FlexSearch, bigrams',
    make(catalogue) {
      const index = new Flexsearch.Index({ tokenize: 'strict', encode: bigrams });
      const texts = textsOf(catalogue);
      texts.forEach(({ name, scope, sayings }, i) => {
        index.add(i, `${name} ${scope} ${sayings}`);
      });
      return (words) => index.search(words, { limit: 3, suggest: true }).map((found) => texts[Number(found)]?.id ?? '');
    },
  },
];
