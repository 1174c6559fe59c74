import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { layUsedOfSdk } from '../../deploy/build/sdk-used.ts';
import { WRANGLER } from '../door/worker-bundle.ts';

/** Bundles the Worker under test for all offices opened on it. Throws, with what wrangler said, where it cannot. */
export function bundleUnderTest(): void {
  // Nobody is asked where this machine is.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  layUsedOfSdk();
  const folder = fileURLToPath(new URL('.built', import.meta.url));
  const config = ['--config', 'test/workerd/wrangler.toml', '--outdir', folder];
  const bundled = spawnSync(process.execPath, [WRANGLER, 'deploy', '--dry-run', ...config], { encoding: 'utf8' });
  if (bundled.status !== 0)
    throw new Error(`wrangler could not build the Worker under test:\n${bundled.stdout}${bundled.stderr}`);
}

// `npm run check` makes it beside the type check, where a core is free.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) bundleUnderTest();
