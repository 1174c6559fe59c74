import '../../node-version.ts';
import { bundleInto } from './bundle.ts';
import { generate } from './generate.ts';
import { madeFrom, sayMadeFrom, stampOf } from './sources.ts';

// `npm run build`: the folder dist/, which runs with Node alone. With --if-changed, as before `npm run serve`, nothing is
// done and nothing written where it is what would be made.

const SAID = 'dist/made-from';
const SOURCES = [
  'catalogue',
  'src',
  'cards',
  'deploy',
  '.env.example',
  'docs/部署手册.md',
  'docs/运行手册.md',
  'node-version.ts',
  'package.json',
  'package-lock.json',
];
if (!process.argv.includes('--if-changed') || !madeFrom(SAID, stampOf(SOURCES))) {
  const began = performance.now();
  await generate((step) => process.stdout.write(`${step}……\n`), 'small');
  process.stdout.write('打包程序……\n');
  const bytes = await bundleInto('dist');
  sayMadeFrom(SAID, stampOf(SOURCES));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `dist/ 做好了：程序 ${Math.round(bytes / 1000)} kB，${seconds} 秒。拷到服务器上，用 node server.js 启动。\n`,
  );
}
