import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const Chunk = z.object({ output: z.tuple([z.object({ code: z.string() })], z.unknown()) });

/** The page's client as one module of JavaScript, built in memory; about a second, so once a process. */
export async function bundleClient(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: here('client'),
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2023',
      rollupOptions: { input: here('client/main.ts') },
    },
  });
  return Chunk.parse([built].flat()[0]).output[0].code;
}
