import { existsSync, readFileSync } from 'node:fs';
import { type ResolveFnOutput, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

// Imported before any test: the house's own files are read as test/harness/stripped.ts left them, and a path in them is the file
// it says. What is there no more is not read, though it was stripped once.

const ROOT = pathToFileURL(`${process.cwd()}/`).href;
const STRIPPED = `${ROOT}test/.stripped/`;

const isOurs = (url: string): boolean => url.startsWith(ROOT) && !url.includes('/node_modules/');

/** What packages and Node's own modules are, by the workspace, how they are asked for and their name: looked for once, not from each file. */
const packages = new Map<string, ResolveFnOutput>();

registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL || !isOurs(context.parentURL)) return next(specifier, context);
    if (!specifier.startsWith('.')) {
      const name = [context.parentURL.startsWith(`${ROOT}sandbox/`), ...context.conditions, specifier].join(' ');
      const found = packages.get(name) ?? { ...next(specifier, context), shortCircuit: true };
      packages.set(name, found);
      return found;
    }
    return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    const [path = url] = url.split('?');
    // esbuild drops `with { type: 'json' }`, without which Node imports none.
    if (path.endsWith('.json')) return next(url, { ...context, format: 'json', importAttributes: { type: 'json' } });
    if (!isOurs(url)) return next(url, context);
    const stripped = path.replace(ROOT, STRIPPED).replace(/\.tsx?$/, '.js');
    if (stripped === path || ![path, stripped].every((one) => existsSync(new URL(one)))) return next(url, context);
    return { source: readFileSync(new URL(stripped)), format: 'module', shortCircuit: true };
  },
});
