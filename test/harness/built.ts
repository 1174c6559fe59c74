import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from '../../deploy/build/bundle.ts';

let made: Promise<string> | undefined;

/** The folder that `npm run build` makes, made once in this process from the code as it stands; gone when it ends. */
export function builtFolder(): Promise<string> {
  made ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shuiguan-built-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await bundleInto(folder);
    // Also another user may run what is in it.
    chmodSync(folder, 0o755);
    return folder;
  })();
  return made;
}
