import { BASE_CSS } from './base-css.ts';
import { CONTENTS_CSS } from './contents-css.ts';
import { fingerprint } from './fingerprint.ts';
import { ICON } from './icon.ts';
import { MANUAL_CSS } from './manual-css.ts';
import { NUMBER_SCRIPT } from './number-script.ts';
import { POSTER_CSS } from './poster-css.ts';
import { SEARCH_SCRIPT } from './search-script.ts';

type Asset = { name: string; type: string; text: string };

const ASSETS: Asset[] = [
  { name: 'style.css', type: 'text/css; charset=utf-8', text: BASE_CSS + CONTENTS_CSS + MANUAL_CSS + POSTER_CSS },
  { name: 'search.js', type: 'text/javascript; charset=utf-8', text: SEARCH_SCRIPT },
  { name: 'numbers.js', type: 'text/javascript; charset=utf-8', text: NUMBER_SCRIPT },
  { name: 'icon.svg', type: 'image/svg+xml', text: ICON },
];

const served = new Map(
  ASSETS.map(({ name, type, text }) => [name, { type, text, href: `/handbook/${name}?v=${fingerprint(text)}` }]),
);

export type AssetName = 'style.css' | 'search.js' | 'numbers.js' | 'icon.svg';

/** A file of the handbook's own, for its route. */
export const asset = (name: string) => served.get(name);

/** The address of a file of the handbook's own; it changes with the file, so it may be kept for ever. */
export const assetHref = (name: AssetName): string => served.get(name)?.href ?? `/handbook/${name}`;
