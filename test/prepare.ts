import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('workerd/.built', import.meta.url));

/** Before any test: the list as it stands now, and the Worker under test bundled once for all offices opened on it. */
export default function setup(): void {
  execFileSync('npm', ['run', '-s', 'catalogue'], { stdio: 'inherit' });
  const config = ['--config', 'test/workerd/wrangler.toml', '--outdir', BUILT];
  execFileSync('npx', ['wrangler', 'deploy', '--dry-run', ...config], { stdio: ['ignore', 'ignore', 'inherit'] });
}
