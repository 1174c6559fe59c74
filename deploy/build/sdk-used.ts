import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

// The SDK's Client has a method for each of some two thousand calls of the platform, a hundred thousand lines of code made by a
// machine: 1.4 MB to keep in memory, and every Client makes them all anew. Ours are made by its one method for any of them,
// `request` (src/feishu/mouth.ts), which stands in the class that extends these.

/** From the first of these classes to the last, each of which extends the one before. */
const CALLS = /\nclass Client\$1P \{[\s\S]*\nclass Client\$1 extends Client\$2 \{[\s\S]*?\n\}\n/;

/** Options put together for such a call. */
const OPTIONS = /\nconst withAll = [^\n]*\n/;
/** Only these use them, and a module of the other kind is bundled whole once it is imported. */
const THEIR_TOOLS = /import (?:identity|merge|pickBy) from 'lodash\.\w+';\n/g;
/** How the long connection reads its frames: the one thing that protobuf is for. */
const FRAMES =
  /\nconst \$protobuf = require\("protobufjs\/minimal"\);\n[\s\S]*?\nconst pbbp2 = \$root\.pbbp2 = \(\(\) => \{\n[\s\S]*?\n\}\)\(\);\n/;

function without(code: string, part: RegExp, instead: string): string {
  const [found] = part.exec(code) ?? [];
  if (!found) throw new Error('the SDK is not written as it was in 1.74.0: see deploy/build/sdk-used.ts');
  return code.replace(found, () => instead);
}

/** The SDK's code without a method for each call. Throws where it is written otherwise than expected: another version is to be looked at. */
export const withoutCalls = (code: string): string =>
  without(without(code, CALLS, '\nclass Client$1 {}\n'), OPTIONS, '\nconst withAll = undefined;\n').replace(
    THEIR_TOOLS,
    '',
  );

/** The same without the long connection, which a Worker cannot keep: it answers what is posted to it. */
export const withoutFrames = (code: string): string => without(code, FRAMES, '\nconst pbbp2 = {};\n');

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
  const code = readFileSync(at('node_modules/@larksuiteoapi/node-sdk/es/index.js'), 'utf8');
  writeFileSync(laid, withoutFrames(withoutCalls(code)));
}
