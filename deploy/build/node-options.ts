import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { usedOfSdk } from './sdk-used.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the modules of the other kind that are bundled expect around them. */
const BANNER =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url); const __dirname = import.meta.dirname;";

/** How everything that runs on Node is bundled. */
export const ON_NODE = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  mainFields: ['module', 'main'],
  // Code with a single character beyond Latin-1 takes two bytes a character for as long as it runs.
  charset: 'ascii',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  banner: { js: BANNER },
  // The SDK calls neither where it is given a transport; ws does without the other two.
  alias: { axios: `${ROOT}src/feishu/no-axios.ts`, qs: `${ROOT}src/feishu/no-qs.ts` },
  external: ['bufferutil', 'utf-8-validate'],
  plugins: [usedOfSdk],
  logLevel: 'error',
} satisfies BuildOptions;
