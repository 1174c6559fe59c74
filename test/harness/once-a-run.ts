import { execFileSync } from 'node:child_process';

/** What is made from sources, as they stand now; made once a run, by whichever project's setup comes first. */
export function generate(): void {
  // `npm test` has just made it, in `npm run check`.
  if (process.env.npm_lifecycle_event === 'test' || process.env.GENERATED_FOR === String(process.pid)) return;
  execFileSync('npm', ['run', '-s', 'generate'], { stdio: 'inherit' });
  process.env.GENERATED_FOR = String(process.pid);
}
