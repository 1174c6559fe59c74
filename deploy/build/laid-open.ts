import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { readSearch, SEARCH, writeLearned } from '../../src/matters/learned/file.ts';
import { OPEN } from '../../src/matters/learned/row-form.ts';
import { INTENTS_FILE, readIntents, writeIntents } from '../../src/understanding/intents/file.ts';

const CATALOGUE = fileURLToPath(new URL('../../catalogue/', import.meta.url));

/** The list and what was learned from it are read from files beside the code, in the place of those packed into it. */
export const readsLaidOpen: Plugin = {
  name: 'reads what is laid open',
  setup({ onResolve }) {
    onResolve({ filter: /\/packed\.ts$/ }, ({ resolveDir, path }) => {
      const instead = join(resolveDir, dirname(path), 'laid-open.ts');
      return existsSync(instead) ? { path: instead } : undefined;
    });
  },
};

/** Lays these files into the folder of the code, by default those of this tree; what was learned as it is used. */
export function layOpen(code: string, catalogue = CATALOGUE): void {
  cpSync(join(catalogue, 'build/catalogue.json'), join(code, 'catalogue.json'));
  const learned = (name: string) => readFileSync(join(catalogue, 'learned', name));
  writeFileSync(join(code, SEARCH.name), writeLearned(readSearch(learned(SEARCH.name)), OPEN));
  writeFileSync(join(code, INTENTS_FILE.name), writeIntents(readIntents(learned(INTENTS_FILE.name)), OPEN));
}
