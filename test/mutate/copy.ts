import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What `npm run generate` writes and git does not keep. */
const GENERATED = ['catalogue/build', 'src/handbook/assets/built', 'cards/built'];

/** The tree as it stands, in a folder of its own where faults may be seeded; `remove` takes it away. */
export function copyTree(): { root: string; remove(): void } {
  const above = mkdtempSync(join(tmpdir(), 'shuiguan-mutate-'));
  const root = join(above, 'tree');
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const file of listed.split('\0')) {
    if (file === '' || !existsSync(file)) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(file, join(root, file));
  }
  for (const folder of GENERATED) cpSync(folder, join(root, folder), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  if (existsSync('../shared')) symlinkSync(resolve('../shared'), join(above, 'shared'));
  return { root, remove: () => rmSync(above, { recursive: true, force: true }) };
}
