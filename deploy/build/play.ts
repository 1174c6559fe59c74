import '../../node-version.ts';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { asIfThere } from './as-if-there.ts';
import { generate } from './generate.ts';
import { ON_NODE } from './node-options.ts';
import { madeFrom, sayMadeFrom, stampOf } from './sources.ts';

// `npm start`: makes what is not made yet, bundles the sandbox with the bot, and starts it. A second start finds all of it
// made: a bundle starts in a fifth of the time that as many files take.

const BUNDLE = fileURLToPath(new URL('../../sandbox/built/start.js', import.meta.url));
const SAID = 'sandbox/built/made-from';
const SOURCES = ['catalogue', 'src', 'cards', 'sandbox', 'deploy/build', 'package.json', 'package-lock.json'];

// A signal to npm alone ends the shell between npm and this process, which would go on and hold the port.
const { ppid } = process;
setInterval(() => process.ppid !== ppid && process.kill(process.pid, 'SIGTERM'), 500).unref();

const say = (step: string) => process.stdout.write(`${step}……\n`);
say('谁管 · 沙盒：准备');
await generate(say, 'quick');
const stamp = stampOf(SOURCES);
if (!madeFrom(SAID, stamp)) {
  say('打包沙盒');
  const external = [...ON_NODE.external, 'esbuild'];
  await build({ ...ON_NODE, entryPoints: ['sandbox/start.ts'], outfile: BUNDLE, external, plugins: [asIfThere] });
  sayMadeFrom(SAID, stamp);
}
await import(pathToFileURL(BUNDLE).href);
