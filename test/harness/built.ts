import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { bundleInto } from '../../deploy/build/bundle.ts';

let made: Promise<string> | undefined;

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that test/deploy/prepare.ts made for all files of its project. */
    built: string | undefined;
  }
}

/** Makes what `npm run build` makes, from the code as it stands, in a new folder. */
export async function makeBuilt(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-built-'));
  await bundleInto(folder);
  // Also another user may run what is in it.
  chmodSync(folder, 0o755);
  return folder;
}

/** That folder, made once a run or, where nobody has, once in this process. */
export function builtFolder(): Promise<string> {
  made ??= (async () => {
    const given = inject('built');
    if (given) return given;
    const folder = await makeBuilt();
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  })();
  return made;
}
