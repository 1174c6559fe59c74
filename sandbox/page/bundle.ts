import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** Under this folder of the address are the page's own files. */
const FOLDER = 'page';
const Output = z.array(
  z.union([
    z.object({ type: z.literal('chunk'), fileName: z.string(), code: z.string() }),
    z.object({
      type: z.literal('asset'),
      fileName: z.string(),
      source: z.union([z.string(), z.instanceof(Uint8Array)]),
    }),
  ]),
);

/**
 * The page as a browser gets it: its files by path, `index.html` among them; every other name changes with its content.
 * Built in memory; about a second, so once a process.
 */
export async function bundlePage(): Promise<Map<string, string>> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('client', import.meta.url)),
    build: {
      write: false,
      minify: false,
      cssMinify: false,
      modulePreload: false,
      target: 'es2023',
      assetsDir: FOLDER,
      assetsInlineLimit: 0,
    },
  });
  const [made] = [built].flat();
  const files = Output.parse(made && 'output' in made ? made.output : undefined);
  const textOf = (source: string | Uint8Array) =>
    typeof source === 'string' ? source : new TextDecoder().decode(source);
  return new Map(files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : textOf(file.source)]));
}
