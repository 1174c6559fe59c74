import type { Catalogue } from '../../catalogue/catalogue.ts';
import { ownScope } from './own-scope.ts';
import type { Search } from './verdict.ts';

/** So large a share of what people say of a matter has a word that the matter is about. */
const ABOUT = 0.1;
/** A guess less likely than this only stands in the way. */
const LEAST_CHANCE = 0.05;
/** So many are listed. */
const MOST = 8;

/**
 * The matters in use that a word of a list is about, names first: those called so, or of which people say it; only where there are
 * none, those whose scope or single sayings have it, then what the word means. At most eight.
 */
export function mattersNaming(word: string, { catalogue, search }: { catalogue: Catalogue; search: Search }): string[] {
  const matters = catalogue.matters.filter(({ status }) => status === '在用');
  const said = (sayings: readonly string[]) => sayings.filter((one) => one.includes(word)).length;
  // Whoever names its number is told of one that is out of use, too.
  const exact = catalogue.matters.filter(({ id }) => id === word.toUpperCase());
  const named = matters.filter(({ name }) => name.includes(word));
  const about = matters.filter(({ sayings }) => said(sayings) > ABOUT * sayings.length);
  const further = () => matters.filter(({ scope, sayings }) => ownScope(scope).includes(word) || said(sayings) > 0);
  const found = [...exact, ...named, ...about.sort((a, b) => said(b.sayings) - said(a.sayings))];
  const ids = (found.length > 0 ? found : further()).map(({ id }) => id);
  return [...new Set(ids.length > 0 ? ids : meant(word, search))].slice(0, MOST);
}

function meant(word: string, search: Search): string[] {
  const verdict = search(word);
  if (verdict.kind === 'not-listed' || verdict.kind === 'candidates') return [];
  return verdict.hits.filter(({ score }) => score >= LEAST_CHANCE).map(({ matter }) => matter);
}

/** The word of 「清单 燃气」; undefined where a message is no such list. */
export const listWord = (said: string): string | undefined =>
  /^(?:清单|目录|事项清单)\s+(.+)$/u.exec(said)?.[1]?.trim();
