import { basename } from 'node:path';
import { checkCatalogue } from './check.ts';
import { LOCK_FILE } from './law/lock.ts';
import type { Problem } from './problems.ts';
import type { Read } from './read.ts';
import { MATTER_ID } from './schema.ts';

/** The number of the manual that a file is. */
const manualOf = (file: string): string[] =>
  file.startsWith('matters/')
    ? basename(file)
        .split('-', 1)
        .filter((id) => MATTER_ID.test(id))
    : [];

/**
 * What is wrong with a list as it was read, each cause without what follows from it. While a manual cannot be read, nothing
 * is said of what points to it: whatever names its number does, for nothing else of it is known. While any other file
 * cannot, on which all the rest may lean, only that is said.
 */
export function checkRead({ files, problems }: Read, today: string): Problem[] {
  const broken = [...new Set(problems.map(({ file }) => file))];
  const ids = broken.flatMap(manualOf);
  if (ids.length < broken.length) return problems;
  const follows = ({ file, why }: Problem) =>
    ids.some((id) => why.includes(id)) || (ids.length > 0 && file === LOCK_FILE);
  return [...problems, ...checkCatalogue(files, today).filter((problem) => !follows(problem))];
}
