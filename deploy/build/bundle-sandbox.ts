import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asIfThere } from './as-if-there.ts';
import { ON_NODE } from './node-options.ts';
import { madeFrom, sayMadeFrom, stampOf } from './sources.ts';

/** What `npm start` starts: the sandbox and the bot in one file, plain JavaScript, beside its sources. */
export const SANDBOX = fileURLToPath(new URL('../../sandbox/built/start.js', import.meta.url));
const SAID = 'sandbox/built/made-from';
const SOURCES = ['catalogue', 'src', 'cards', 'sandbox', 'deploy/build', 'package.json', 'package-lock.json'];

/** Bundles the sandbox, and says so; nothing at all where none of its sources has changed. */
export async function bundleSandbox(say: (step: string) => void): Promise<void> {
  const stamp = stampOf(SOURCES);
  if (madeFrom(SAID, stamp)) return;
  say('打包沙盒');
  const external = [...ON_NODE.external, 'esbuild'];
  const plugins = [...ON_NODE.plugins, asIfThere];
  await build({ ...ON_NODE, entryPoints: ['sandbox/start.ts'], outfile: SANDBOX, external, plugins });
  sayMadeFrom(SAID, stamp);
}
