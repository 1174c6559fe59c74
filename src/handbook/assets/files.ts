import built from './built/files.json' with { type: 'json' };
import { fingerprint } from './fingerprint.ts';

// Written by src/handbook/assets/build.ts from src/handbook/styles and src/handbook/client.

/** The files a page may name; the booklet's styles are served with its paper's (src/handbook/kept.tsx). */
export type AssetName = 'style.css' | 'search.js' | 'numbers.js' | 'sign.js' | 'icon.svg';

const TYPES: [AssetName, string][] = [
  ['style.css', 'text/css; charset=utf-8'],
  ['search.js', 'text/javascript; charset=utf-8'],
  ['numbers.js', 'text/javascript; charset=utf-8'],
  ['sign.js', 'text/javascript; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
];

const served = new Map<string, { type: string; text: string; href: string }>(
  TYPES.map(([name, type]) => {
    const text = built[name];
    return [name, { type, text, href: `/handbook/${name}?v=${fingerprint(text)}` }];
  }),
);

/** A file of the handbook's own, for its route. */
export const asset = (name: string) => served.get(name);

/** The address of a file of the handbook's own; it changes with the file, so it may be kept for ever. */
export const assetHref = (name: AssetName): string => served.get(name)?.href ?? `/handbook/${name}`;

/** The booklet's leaves, alike on the screen and on paper, so that what is counted on the one holds on the other. */
export const BOOKLET_CSS = built['booklet.css'];
