import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

// The SDK's Client has a method for each of some two thousand calls of the platform, a hundred thousand lines of code made by a
// machine: 1.4 MB to keep in memory, and every Client makes them all anew. Ours are made by its one method for any of them,
// `request` (src/feishu/mouth.ts), which stands in the class that extends these.

/** From the first of these classes to the last, each of which extends the one before. */
const CALLS = /\nclass Client\$1P \{[\s\S]*\nclass Client\$1 extends Client\$2 \{[\s\S]*?\n\}\n/;

/** The SDK's code without a method for each call. Throws where it is written otherwise than expected: another version is to be looked at. */
export function withoutCalls(code: string): string {
  const [calls] = CALLS.exec(code) ?? [];
  if (!calls) throw new Error('the SDK’s Client is not written as it was in 1.74.0: see deploy/build/sdk-used.ts');
  return code.replace(calls, () => '\nclass Client$1 {}\n');
}

/** Bundles of the SDK what is called. */
export const usedOfSdk: Plugin = {
  name: 'bundles of the SDK what is called',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/@larksuiteoapi\/node-sdk\/es\/index\.js$/ }, ({ path }) => ({
      contents: withoutCalls(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The same for wrangler, which bundles by itself: a file that wrangler.toml names in the place of the SDK. */
export function layUsedOfSdk(): void {
  const laid = at('.wrangler/sdk.js');
  mkdirSync(dirname(laid), { recursive: true });
  writeFileSync(laid, withoutCalls(readFileSync(at('node_modules/@larksuiteoapi/node-sdk/es/index.js'), 'utf8')));
}
