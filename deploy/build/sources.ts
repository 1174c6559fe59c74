import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is made from sources, and lies among them. */
const MADE = ['cards/built', 'catalogue/build', 'src/handbook/assets/built', 'sandbox/built', 'sandbox/node_modules'];

/** A hash over the names and contents of all files under these paths, but for what is made from them. */
export function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of paths.flatMap((path) => filesIn(path)).toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (MADE.includes(path) || !existsSync(join(ROOT, path))) return [];
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path)).flatMap((name) => filesIn(`${path}/${name}`));
}

/** Whether what a file says was made from is still what stands there. */
export const madeFrom = (file: string, stamp: string): boolean =>
  existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8') === stamp;

/** Says in a file from what was made. */
export const sayMadeFrom = (file: string, stamp: string): void => writeFileSync(join(ROOT, file), stamp);
