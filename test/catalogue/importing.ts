import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportPlan, planImport } from '../../catalogue/exchange/plan.ts';
import { CATALOGUE_DIR } from '../../catalogue/read.ts';
import { unread, whole } from './whole-list.ts';

export const TODAY = '2026-11-23';

/** Heard texts are in no sheet, and comparing them all takes longer than all that an import looks at. */
const list = { files: { ...whole, heard: [], topics: { ...whole.topics, value: {} } }, problems: unread };

/** What an import into the list as it stands would do. */
export const plans = (file: Uint8Array): Promise<ImportPlan> => planImport(CATALOGUE_DIR, file, TODAY, () => list);

/** What an import was refused for, a line each. Throws when it was accepted. */
export function complaintsOf(plan: ImportPlan): string {
  if (!('complaints' in plan)) throw new Error('the import was accepted');
  return plan.complaints.join('\n');
}

/** All that an import could change in a folder, by name. */
export const filesIn = (dir: string): Map<string, string> =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|tsv|json|new)$/.test(name))
      .map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  );
