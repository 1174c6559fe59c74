import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { createLanguage, type Language, type LanguageTables } from './language.ts';

type Places = Pick<CompiledCatalogue, 'communities'>;

const opened = new WeakMap<LanguageTables, WeakMap<Places, Language>>();

/**
 * The language of a list under these tables, opened once: the search and the reader of wishes read the same one. What it gives is
 * used before anything else is asked of it, for its lists are used again.
 */
export function languageOf(tables: LanguageTables, catalogue: Places): Language {
  const ofTables = opened.get(tables) ?? new WeakMap<Places, Language>();
  opened.set(tables, ofTables);
  const language = ofTables.get(catalogue) ?? createLanguage(tables, catalogue);
  ofTables.set(catalogue, language);
  return language;
}
