import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { WRANGLER } from '../door/worker-bundle.ts';
import { generate, isChecked } from '../harness/once-a-run.ts';
import { bundleUnderTest } from './bundle.ts';

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Before any test on workerd: the Worker under test, bundled once for all offices opened on it, and workerd told to end with
 * the test that started it.
 */
export default function setup(): void {
  generate();
  // Nobody is asked where this machine is.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  if (!isChecked()) bundleUnderTest();
  process.env.WORKERD = workerd();
  process.env.MINIFLARE_WORKERD_PATH = at('workerd.sh');
}

/** Where wrangler's own workerd is. */
function workerd(): string {
  const miniflare = createRequire(WRANGLER).resolve('miniflare');
  return z.object({ default: z.string() }).parse(createRequire(miniflare)('workerd')).default;
}
