import Flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { TaughtCatalogue } from '../../catalogue/catalogue.ts';
import { catalogue as ours } from '../../catalogue/index.ts';
import { createSearch } from '../../src/matters/search.ts';
import { heardTexts, labelledTexts, stands } from '../../src/matters/texts.ts';

/** A way to find matters: made over a catalogue, it gives the ids it thinks likeliest, best first. */
export type Rival = { name: string; make(catalogue: TaughtCatalogue): (words: string) => string[] };

type Text = { id: string; name: string; scope: string; sayings: string };

/** The texts that 谁管 learned to belong to a matter, heard ones and all others, by matter. */
const textsOfMatters = (catalogue: TaughtCatalogue) =>
  Map.groupBy(
    [...labelledTexts(catalogue), ...heardTexts(catalogue.heard, catalogue)].filter(stands),
    (one) => one.answer,
  );

/** What every library is given: a document a matter with its name, its scope and the very texts 谁管 learned from. */
function textsOf(catalogue: TaughtCatalogue): Text[] {
  const texts = textsOfMatters(catalogue);
  return catalogue.matters.map(({ id, name, scope }) => ({
    id,
    name,
    scope,
    sayings: (texts.get(id) ?? []).map((one) => one.text).join(' '),
  }));
}

/** The same texts, a document each; the matters of the documents found, each once. */
function eachTextOf(catalogue: TaughtCatalogue): { id: number; matter: string; text: string }[] {
  const listed = new Set(catalogue.matters.map((one) => one.id));
  return [...textsOfMatters(catalogue)]
    .filter(([matter]) => listed.has(matter))
    .flatMap(([matter, own]) => own.map(({ text }) => ({ matter, text })))
    .map((one, id) => ({ id, ...one }));
}
const firstOfEach = (matters: readonly string[]) => [...new Set(matters)].slice(0, 3);
/** So many documents are looked at for three matters. */
const DOCUMENTS = 30;

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
    make() {
      const search = createSearch(ours);
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
    name: 'MiniSearch, bigrams, a document a text',
    make(catalogue) {
      const texts = eachTextOf(catalogue);
      const mini = new MiniSearch<(typeof texts)[number]>({
        fields: ['text'],
        storeFields: ['matter'],
        tokenize: bigrams,
        searchOptions: { combineWith: 'OR' },
      });
      mini.addAll(texts);
      return (words) =>
        firstOfEach(
          mini
            .search(words)
            .slice(0, DOCUMENTS)
            .map((found) => String(found.matter)),
        );
    },
  },
  {
    name: 'FlexSearch, bigrams, a document a text',
    make(catalogue) {
      const texts = eachTextOf(catalogue);
      const index = new Flexsearch.Index({ tokenize: 'strict', encode: bigrams });
      for (const { id, text } of texts) index.add(id, text);
      return (words) =>
        firstOfEach(
          index.search(words, { limit: DOCUMENTS, suggest: true }).map((found) => texts[Number(found)]?.matter ?? ''),
        );
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
