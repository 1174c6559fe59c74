import { spawnSync } from 'node:child_process';

// `npm run check`: what is checked before any test, each step with the time it took; ends at the first that fails.

const STEPS: [name: string, command: string[]][] = [
  ['list, styles and scripts', ['npm', 'run', '-s', 'generate']],
  ['types', ['npm', 'run', '-s', 'types']],
  ['lint', ['npm', 'run', '-s', 'lint']],
  ['bundle and boot', ['npx', 'tsx', 'test/boot.ts']],
];

for (const [name, [command = '', ...args]] of STEPS) {
  const began = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  process.stdout.write(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  if (status !== 0) process.exit(status ?? 1);
}
