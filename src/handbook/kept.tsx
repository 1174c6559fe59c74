import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { BOOKLET_CSS } from './assets/files.ts';
import { fingerprint } from './assets/fingerprint.ts';
import { BookletPage } from './booklet/booklet.tsx';
import { pageCss } from './booklet/page-css.ts';
import type { Size } from './booklet/paper.ts';
import type { Entry } from './entry.ts';
import { indexOf } from './index-of-list.ts';

type Index = { entries: Entry[]; json: string; href: string };
type Whose = { catalogue: Catalogue; office: string; publicUrl: string };

const indexes = new WeakMap<Catalogue, Index>();
const booklets = new WeakMap<Catalogue, Map<string, string>>();
const tags = new Map<string, string>();
const zipped = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The search index, made once a catalogue; its address changes with its content. */
export function searchIndex(catalogue: Catalogue): Index {
  const known = indexes.get(catalogue);
  if (known) return known;
  const entries = indexOf(catalogue);
  const json = JSON.stringify(entries);
  const made = { entries, json, href: `/handbook/index.json?v=${fingerprint(json)}` };
  indexes.set(catalogue, made);
  return made;
}

/** The booklet's stylesheet for a paper. */
export function bookletStyle({ catalogue, office }: Whose, size: Size): { text: string; href: string } {
  const text = kept(catalogue, `style ${size} ${office}`, () => pageCss({ catalogue, size, office }) + BOOKLET_CSS);
  return { text, href: `/handbook/print.css?size=${size}&v=${fingerprint(text)}` };
}

/** The booklet's document for a paper: a hundred manuals take some 100 ms, so each is rendered once. */
export function booklet(whose: Whose, size: Size): string {
  const { catalogue, office, publicUrl } = whose;
  const style = bookletStyle(whose, size).href;
  return kept(catalogue, `booklet ${size} ${office} ${publicUrl}`, () =>
    (<BookletPage catalogue={catalogue} office={office} size={size} style={style} publicUrl={publicUrl} />).toString(),
  );
}

/** The tag of a document that is kept, made once a document: it changes with its text. */
export const tagOf = (document: string): string => once(tags, document, () => `W/"${fingerprint(document)}"`);

/** A document that is kept, as gzip: a megabyte takes some 50 ms of another thread, so each is compressed once. */
export const gzipOf = (document: string): Promise<Uint8Array<ArrayBuffer>> =>
  once(zipped, document, async () => new Uint8Array(await promisify(gzip)(document)));

/** Of a document only the newest few are kept: another list, another office. */
const MOST_KEPT = 8;

function once<Made>(shelf: Map<string, Made>, document: string, make: () => Made): Made {
  const found = shelf.get(document);
  if (found !== undefined) return found;
  const [oldest] = shelf.keys();
  if (shelf.size >= MOST_KEPT && oldest !== undefined) shelf.delete(oldest);
  const made = make();
  shelf.set(document, made);
  return made;
}

function kept(catalogue: Catalogue, name: string, make: () => string): string {
  const shelf = booklets.get(catalogue) ?? new Map<string, string>();
  booklets.set(catalogue, shelf);
  const text = shelf.get(name) ?? make();
  shelf.set(name, text);
  return text;
}
