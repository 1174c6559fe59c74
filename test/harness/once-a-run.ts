import { execFileSync } from 'node:child_process';

/** Whether this is `npm test` or `npm run test:long`, which have just made what it needs in `npm run check`. */
export const isChecked = (): boolean => /^test(:long)?$/.test(process.env.npm_lifecycle_event ?? '');

/** What is made from sources, as they stand now; made once a run, by whichever project's setup comes first. */
export function generate(): void {
  if (isChecked() || process.env.GENERATED_FOR === String(process.pid)) return;
  execFileSync('npm', ['run', '-s', 'generate'], { stdio: 'inherit' });
  process.env.GENERATED_FOR = String(process.pid);
}
