import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

// Both parts of `npm run learn` beside each other, each on a core of its own: neither reads what the other leaves.

const PARTS = ['src/matters/build.ts', 'src/understanding/learn/build.ts'];

const codes = await Promise.all(
  PARTS.map(async (part) => {
    const file = fileURLToPath(new URL(`../../${part}`, import.meta.url));
    const learner = spawn(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
    const [code] = await once(learner, 'close');
    return Number(code ?? 1);
  }),
);
const failed = codes.find((code) => code !== 0);
if (failed !== undefined) process.exit(failed);
