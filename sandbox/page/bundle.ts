import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path: string) => fileURLToPath(new URL(`client/${path}`, import.meta.url));

/** The chat page's, that of the pages beside it, of a Base and of Feishu's consent. */
const SHEETS = ['page', 'beside', 'tables', 'sign-in'];

/** The page's own files by name, as a browser gets them: bundled in memory, some 200 ms, so once a process. */
export async function bundlePage(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: {
      client: at('main.ts'),
      ...Object.fromEntries(SHEETS.map((name) => [name, at(`styles/${name}.css`)])),
    },
    outdir: at('.'),
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: 'es2023',
    tsconfigRaw: '{}',
  });
  const whole = await Promise.all(
    ['index.html', 'icon.svg'].map(async (name) => [name, await readFile(at(name), 'utf8')] as const),
  );
  return new Map([...outputFiles.map(({ path, text }) => [basename(path), text] as const), ...whole]);
}
