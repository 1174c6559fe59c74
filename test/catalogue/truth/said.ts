import { checkTruth } from '../../../catalogue/check/truth.ts';
import { problemLine } from '../../../catalogue/problems.ts';
import type { CatalogueFiles } from '../../../catalogue/read.ts';
import type { Matter } from '../../../catalogue/schema.ts';
import { whole as real } from '../whole-list.ts';

const before = new Set(checkTruth(real).map(problemLine));

/** What the checks say of one matter once it is changed, and did not say before. */
export function said(id: string, change: (matter: Matter) => void): string {
  const matters = real.matters.map((source) => {
    if (source.value.id !== id) return source;
    const value = structuredClone(source.value);
    change(value);
    return { ...source, value };
  });
  const files: CatalogueFiles = { ...real, matters };
  return checkTruth(files)
    .map(problemLine)
    .filter((line) => !before.has(line))
    .join('\n');
}

export const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('the list is empty');
  return one;
};
